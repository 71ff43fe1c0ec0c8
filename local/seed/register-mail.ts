import type { Business } from './business.ts'
import type { SeededSecrets } from './secrets.ts'
import { mailEndpoint } from './set-up-mail.ts'

interface MailRegistration {
  readonly publicUrl: string
  readonly business: Business
  readonly secrets: SeededSecrets
  readonly put: (path: string, body: unknown) => Promise<void>
}

/** Opens the business's mail accounts at the imitated providers. */
export async function registerMail({ publicUrl, business, secrets, put }: MailRegistration): Promise<void> {
  const mailboxes = business.accounts.filter(({ channel }) => channel === 'email')
  if (mailboxes.length === 0) return
  const { sendgrid, resend, gmail } = secrets.mail
  const callback = (vendor: string) => `${publicUrl}/callbacks/${vendor}/${secrets.endpointKey(vendor)}`
  const endpoint = secrets.endpointKey(mailEndpoint('sendgrid'))
  await put(`sendgrid/${sendgrid.accountId}`, {
    apiKey: sendgrid.apiKey,
    friendlyName: business.settings.businessName,
    inboundPrivateKeyPem: sendgrid.inbound.privateKeyPem,
    eventPrivateKeyPem: sendgrid.event.privateKeyPem,
    eventUrl: callback('sendgrid'),
    mailboxes: mailboxes.map(({ address, vendor = 'sendgrid' }) => ({
      address,
      parseUrl: vendor === 'sendgrid' ? `${publicUrl}/webhook/email/${endpoint}` : null,
    })),
  })
  await put(`resend/${resend.accountId}`, {
    apiKey: resend.apiKey,
    webhookSecret: resend.webhookSecret,
    webhookUrl: callback('resend'),
    domains: mailboxes.map(({ address }) => address.split('@')[1]),
    mailboxes: mailboxes.flatMap(({ address, vendor }) =>
      vendor === 'resend'
        ? [{ address, receivedUrl: `${publicUrl}/webhook/resend/${secrets.endpointKey(mailEndpoint('resend'))}` }]
        : [],
    ),
  })
  for (const { address } of mailboxes.filter(({ vendor }) => vendor === 'gmail')) {
    const { accountId, ...account } = gmail
    const pushUrl = `${publicUrl}/webhook/gmail/${secrets.endpointKey(mailEndpoint('gmail'))}`
    await put(`gmail/${accountId}`, { ...account, address, pushUrl })
  }
}
