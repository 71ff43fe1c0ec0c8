import { normaliseAddress } from './address.ts'
import type { Mail } from './mail.ts'
import { ledgerIdIn } from './replied-to.ts'

/** What a mail server says became of a mail we sent. */
export interface Bounce {
  readonly recipient: string
  /** The server's own code, `5.1.1`. */
  readonly code: string
  /** Nobody receives mail there; else only this mail was refused: the mailbox is full, or it looked like spam. */
  readonly isAddressBad: boolean
}

const DELIVERY_STATUS = /^message\/(?:global-)?delivery-status\b/i
const RECIPIENT = /^(?:final|original)-recipient:\s*[\w-]+\s*;\s*<?([^\s<>;]+@[^\s<>;]+)>?\s*$/im
const ACTION = /^action:\s*(\w+)/im
const STATUS = /^status:\s*(5\.\d{1,3}\.\d{1,3})/im
const BAD_ADDRESS = /^5\.(?:1\.|2\.1$)/

/** The recipients of a report who got nothing; a delay is not yet a failure. */
export function bouncesIn(mail: Mail): readonly Bounce[] {
  const reports = mail.parts.filter(({ contentType }) => DELIVERY_STATUS.test(contentType))
  return reports.flatMap(({ content }) => {
    const groups = Buffer.from(content)
      .toString('utf8')
      .split(/\r?\n\s*\r?\n/)
    return groups.flatMap((group) => {
      const recipient = normaliseAddress(RECIPIENT.exec(group)?.[1] ?? '')
      const code = STATUS.exec(group)?.[1]
      const hasFailed = ACTION.exec(group)?.[1]?.toLowerCase() === 'failed'
      return recipient === null || code === undefined || !hasFailed
        ? []
        : [{ recipient, code, isAddressBad: BAD_ADDRESS.test(code) }]
    })
  })
}

const RETURNED = /^(?:message\/rfc822|text\/rfc822-headers|message\/global)/i
const MESSAGE_ID = /^message-id:\s*(<[^<>\s]+>)/im
const HEAD_BYTES = 64 * 1024

/** The ledger's id of the mail that came back, where it is one of ours: its headers lie in the report, or it names them. */
export function returnedMail(mail: Mail, ownAddress: string): string | null {
  const returned = mail.parts
    .filter(({ contentType }) => RETURNED.test(contentType))
    .map(({ content }) => MESSAGE_ID.exec(Buffer.from(content.subarray(0, HEAD_BYTES)).toString('latin1'))?.[1] ?? '')
  for (const messageId of [...returned, ...mail.references]) {
    const ledgerId = ledgerIdIn(messageId, ownAddress)
    if (ledgerId !== null) return ledgerId
  }
  return null
}
