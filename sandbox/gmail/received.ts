import { randomBytes } from 'node:crypto'
import type { StoredMail } from '../mail/mail.ts'

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).replace(/>.*$/s, '')

/** What Gmail writes above a mail it takes in: who it says it is from against who handed it over. */
export function checked(mail: StoredMail, raw: Buffer): Buffer {
  const sender = domainOf(mail.from)
  const author = domainOf(mail.headers['From'] ?? mail.from)
  const policy = author === sender ? 'pass' : 'fail'
  const result = [
    'Authentication-Results: mx.google.com',
    `dkim=pass header.i=@${sender} header.s=s1 header.b=AbCdEfGh`,
    `spf=pass (google.com: domain of ${mail.from} designates 127.0.0.1 as permitted sender) smtp.mailfrom=${mail.from}`,
    `dmarc=${policy} (p=NONE sp=NONE dis=NONE) header.from=${author}`,
  ]
  return Buffer.concat([Buffer.from(`${result.join(';\r\n       ')}\r\n`), raw])
}

/** The report Gmail's mail server puts into the sender's own mailbox. */
export function bounceOf({ from, to, messageId }: { from: string; to: string; messageId: string }) {
  const id = `<${randomBytes(12).toString('hex')}@mx.google.com>`
  const boundary = randomBytes(12).toString('hex')
  const part = (type: string, lines: readonly string[]) => [`--${boundary}`, `Content-Type: ${type}`, '', ...lines, '']
  const lines = [
    'From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
    `To: ${from}`,
    'Auto-Submitted: auto-replied',
    'Subject: Delivery Status Notification (Failure)',
    `References: ${messageId}`,
    `In-Reply-To: ${messageId}`,
    `X-Failed-Recipients: ${to}`,
    `Message-ID: ${id}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; boundary="${boundary}"; report-type=delivery-status`,
    '',
    ...part('text/plain; charset="UTF-8"', [
      `Your message wasn't delivered to ${to} because the address couldn't be found.`,
    ]),
    ...part('message/delivery-status', [
      'Reporting-MTA: dns; googlemail.com',
      '',
      `Final-Recipient: rfc822; ${to}`,
      'Action: failed',
      'Status: 5.1.1',
      'Diagnostic-Code: smtp; 550-5.1.1 The email account that you tried to reach does not exist.',
    ]),
    ...part('message/rfc822', [`From: ${from}`, `To: ${to}`, `Message-ID: ${messageId}`, '']),
    `--${boundary}--`,
    '',
  ]
  return { messageId: id, raw: Buffer.from(lines.join('\r\n')) }
}
