import type { AccountId } from '../../domain/ids.ts'
import type { VendorOf } from '../../domain/providers.ts'
import { openMailbox } from '../../services/mailbox/open.ts'
import { addAccount } from '../../services/provisioning/set-up.ts'
import type { Tx } from '../../services/transaction.ts'
import type { Business } from './business.ts'
import type { SeededSecrets } from './secrets.ts'

type MailVendor = VendorOf<'email'>

/** What the product must know of each vendor's account. */
const credentialsOf = ({ mail }: SeededSecrets): Readonly<Record<MailVendor, object>> => ({
  sendgrid: {
    apiKey: mail.sendgrid.apiKey,
    inboundPublicKey: mail.sendgrid.inbound.publicKeyBase64,
    eventPublicKey: mail.sendgrid.event.publicKeyBase64,
  },
  resend: { apiKey: mail.resend.apiKey, webhookSecrets: [mail.resend.webhookSecret] },
  gmail: mail.gmail,
})

/** Names an e-mail account in its webhook's address. */
export const mailEndpoint = (vendor: MailVendor): string =>
  ({ sendgrid: 'email', gmail: 'gmail', resend: 'resend-mailbox' })[vendor]

/** The business's mailboxes, each with the vendor it receives by and the one it sends through. */
export async function setUpMail(
  tx: Tx,
  business: Business,
  secrets: SeededSecrets,
  configure: (vendor: MailVendor, credentials: object) => Promise<string>,
): Promise<void> {
  const mailboxes = business.accounts.filter(({ channel }) => channel === 'email')
  const configured = new Map<MailVendor, string>()
  for (const { vendor = 'sendgrid', sendsThrough = vendor } of mailboxes)
    for (const name of [vendor, sendsThrough])
      if (!configured.has(name)) configured.set(name, await configure(name, credentialsOf(secrets)[name]))
  for (const { address, vendor = 'sendgrid', sendsThrough = vendor } of mailboxes) {
    const accountId: AccountId = await addAccount(tx, {
      channel: 'email',
      address,
      endpointKey: secrets.endpointKey(mailEndpoint(vendor)),
      providerConfigurationId: configured.get(vendor) ?? '',
      sendingConfigurationId: sendsThrough === vendor ? null : (configured.get(sendsThrough) ?? null),
    })
    if (vendor !== 'sendgrid') await openMailbox(tx, accountId)
  }
}
