import { type Business, numbersOf } from './business.ts'
import { registerChat } from './chat.ts'
import { registerMail } from './register-mail.ts'
import { publicKeyOf, type SeededSecrets } from './secrets.ts'

export interface SandboxRegistration {
  readonly controlUrl: string
  readonly publicUrl: string
  readonly business: Business
  readonly secrets: SeededSecrets
  readonly docusignPrivateKeyPem: string
}

/** Opens the business's accounts at the imitated providers, with the secrets the product knows them by. */
export async function registerSandboxAccounts({
  controlUrl,
  publicUrl,
  business,
  secrets,
  docusignPrivateKeyPem,
}: SandboxRegistration): Promise<void> {
  const put = async (path: string, body: unknown) => {
    const answer = await fetch(`${controlUrl}/accounts/${path}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`the sandbox refused ${path}: ${answer.status} ${await answer.text()}`)
  }
  const numbers = numbersOf(business)
  await registerMail({ publicUrl, business, secrets, put })
  await registerChat({ publicUrl, business, secrets, put })
  await put(`twilio/${secrets.twilio.accountSid}`, {
    authToken: secrets.twilio.authToken,
    friendlyName: business.settings.businessName,
    numbers: numbers.map(({ channel, address }) => ({
      channel,
      address,
      // Twilio by itself retries once and only when it cannot connect.
      webhookUrl: `${publicUrl}/webhook/${channel}/${secrets.endpointKey(channel)}#rc=5&rp=all`,
    })),
    templates: business.templates.map(({ name, body }) => ({
      contentSid: secrets.templateSid(name),
      language: 'en',
      body,
      approved: true,
    })),
  })
  await put(`stripe/${secrets.stripe.accountId}`, {
    secretKey: secrets.stripe.secretKey,
    webhookSecret: secrets.stripe.webhookSecret,
    businessName: business.settings.businessName,
    webhookUrl: `${publicUrl}/callbacks/stripe/${secrets.endpointKey('stripe')}`,
  })
  await put(`docusign/${secrets.docusign.accountId}`, {
    userId: secrets.docusign.userId,
    integrationKey: secrets.docusign.integrationKey,
    accountName: business.settings.businessName,
    publicKeyPem: publicKeyOf(docusignPrivateKeyPem),
    hmacKeys: [secrets.docusign.hmacKey],
  })
  await put(`openai/${business.slug}`, { apiKey: secrets.openai.apiKey })
}
