import { createPublicKey, createSign, generateKeyPairSync } from 'node:crypto'
import type { SandboxCore } from '../core/core.ts'

const KID = 'sandbox-key-1'

/** The key Google would sign with: made once per sandbox, shown to everybody by its public half. */
export function createSigningKey(core: SandboxCore) {
  const table = core.table<{ pem: string }>({ name: 'google_keys' })
  const pem = (): string => {
    const known = table.get('google', KID)
    if (known) return known.pem
    const made = generateKeyPairSync('rsa', { modulusLength: 2_048 }).privateKey.export({
      type: 'pkcs8',
      format: 'pem',
    })
    table.put('google', KID, { pem: String(made) }, core.clock.nowMs())
    return String(made)
  }
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return {
    jwks: () => ({
      keys: [{ ...createPublicKey(pem()).export({ format: 'jwk' }), kid: KID, alg: 'RS256', use: 'sig' }],
    }),
    sign: (claims: object): string => {
      const signed = `${part({ alg: 'RS256', kid: KID, typ: 'JWT' })}.${part(claims)}`
      return `${signed}.${createSign('RSA-SHA256').update(signed).sign(pem()).toString('base64url')}`
    },
  }
}
