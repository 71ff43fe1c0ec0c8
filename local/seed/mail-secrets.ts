import { createECDH, createPrivateKey, createPublicKey } from 'node:crypto'

type Derive = (name: string, length: number) => string

/** Keys and tokens of a seeded business's mail accounts, derived like all its secrets. */
export const mailSecrets = (derive: Derive, slug: string) => ({
  sendgrid: {
    accountId: slug,
    apiKey: `SG.${derive('sendgrid/key', 40)}`,
    inbound: keyPair(derive('sendgrid/inbound', 64)),
    event: keyPair(derive('sendgrid/event', 64)),
  },
  resend: {
    accountId: slug,
    apiKey: `re_${derive('resend/key', 40)}`,
    webhookSecret: `whsec_${Buffer.from(derive('resend/webhook', 32)).toString('base64')}`,
  },
  gmail: {
    accountId: slug,
    clientId: `${derive('gmail/client', 24)}.apps.googleusercontent.com`,
    clientSecret: `GOCSPX-${derive('gmail/secret', 28)}`,
    refreshToken: `1//${derive('gmail/refresh', 60)}`,
    topic: `projects/${slug}/topics/mail`,
    pushAudience: `https://mail-news.${slug}.example`,
    pushServiceAccount: `push@${slug}.iam.gserviceaccount.com`,
  },
})

/** A P-256 pair from 64 hexadecimal digits: the same digits, the same pair. */
function keyPair(hex: string): { privateKeyPem: string; publicKeyBase64: string } {
  const curve = createECDH('prime256v1')
  curve.setPrivateKey(Buffer.from(hex, 'hex'))
  const point = curve.getPublicKey()
  const coordinate = (from: number) => point.subarray(from, from + 32).toString('base64url')
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    d: Buffer.from(hex, 'hex').toString('base64url'),
    x: coordinate(1),
    y: coordinate(33),
  }
  const privateKey = createPrivateKey({ key: jwk, format: 'jwk' })
  return {
    privateKeyPem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicKeyBase64: createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).toString('base64'),
  }
}
