import type { SandboxCore } from '../core/core.ts'
import { answeredMail } from '../mail/answered.ts'
import { customerMail, mimeOf } from '../mail/customer-mail.ts'
import type { Mails, StoredMail } from '../mail/mail.ts'
import type { PhoneLine } from '../phone/lines.ts'
import type { SendgridAccount } from './account.ts'
import { BOUNDARY, PARSE_STYLE } from './webhook-styles.ts'

/** A customer's mail program, writing to mailboxes whose mail SendGrid parses. */
export function sendgridPhoneLine(core: SandboxCore, mails: Mails): PhoneLine {
  const accounts = core.accountsOf<SendgridAccount>('sendgrid')
  const reached = (to: string | null) => {
    for (const account of accounts.all())
      for (const mailbox of account.mailboxes)
        if (mailbox.parseUrl && (to === null || mailbox.address === to.toLowerCase()))
          return { account, address: mailbox.address, url: mailbox.parseUrl }
    return null
  }
  return {
    channels: ['email'],
    reaches: (_, to) => reached(to) !== null,
    write: async (written) => {
      const found = reached(written.to)
      if (found === null) throw new RangeError('no mailbox that receives')
      const mail = customerMail(written, found.address, answeredMail(core.phone, written, found.address))
      const raw = await mimeOf(mail, written.mediaUrl)
      return core.database.transaction(() => {
        mails.add(found.account.accountId, mail)
        const delivery = {
          style: PARSE_STYLE,
          account: found.account.accountId,
          event: 'received',
          url: found.url,
          body: formOf(mail, raw.toString('latin1')),
          context: {},
          lane: null,
        }
        const deliveries = Array.from({ length: written.repeat }, () => core.webhooks.enqueue(delivery)).flat()
        return { providerMessageId: mail.messageId, deliveries }
      })
    },
    messages: (_, customer) => mails.seen(customer),
  }
}

/** Raw mode: the whole mail in one field, the rest beside it. */
function formOf(mail: StoredMail, raw: string): string {
  const domain = mail.from.split('@')[1] ?? ''
  const fields = {
    dkim: `{@${domain} : pass}`,
    email: raw,
    to: mail.to,
    from: mail.headers['From'] ?? mail.from,
    sender_ip: '127.0.0.1',
    envelope: JSON.stringify({ to: [mail.to], from: mail.from }),
    subject: mail.subject.replaceAll(/[^\x20-\x7e]/g, '?'),
    charsets: JSON.stringify({ to: 'UTF-8', subject: 'UTF-8', from: 'UTF-8' }),
    SPF: 'pass',
  }
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  return `${parts.join('')}--${BOUNDARY}--\r\n`
}
