import type { SandboxCore } from '../core/core.ts'
import type { ProviderName } from '../core/provider.ts'
import type { Table } from '../core/table.ts'
import type { SeenMessage } from '../phone/lines.ts'
import type { PhoneMessage } from '../phone/message.ts'

/** A mail as both ends see it, whichever provider carried it. */
export interface StoredMail {
  readonly id: string
  /** From the customer's point of view. */
  readonly direction: 'received' | 'sent'
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly messageId: string
  readonly headers: Readonly<Record<string, string>>
  readonly status: 'queued' | 'sent' | 'delivered' | 'failed'
  /** What its address is bound for; see `sentinels.ts`. */
  readonly fate: string | null
  /** The sender's own marks, given back with every report. */
  readonly marks: Readonly<Record<string, string>>
}

export type MailTable = Table<StoredMail, 'customer'>

export interface Mails {
  readonly table: MailTable
  add(account: string, mail: StoredMail): void
  setStatus(account: string, id: string, status: StoredMail['status']): StoredMail | null
  seen(customer: string | null): readonly SeenMessage[]
}

export const customerOf = ({ direction, from, to }: StoredMail): string => (direction === 'sent' ? from : to)

export function createMails(core: SandboxCore, provider: ProviderName): Mails {
  const table: MailTable = core.table({ name: `${provider}_mails`, keys: { customer: customerOf } })
  const tell = (mail: StoredMail, createdAtMs: number) => core.phone.tell(() => onPhone(mail, createdAtMs))
  return {
    table,
    add: (account, mail) => {
      const nowMs = core.clock.nowMs()
      table.insert(account, mail.id, mail, nowMs)
      tell(mail, nowMs)
    },
    setStatus: (account, id, status) => {
      const row = table.find(id)
      if (!row || row.object.status === status) return null
      const mail = { ...row.object, status }
      table.replace(account, id, mail)
      tell(mail, row.createdAtMs)
      return mail
    },
    seen: (customer) =>
      table
        .list({ order: 'oldest' })
        .filter(({ object }) => customer === null || customerOf(object) === customer.toLowerCase())
        .map(({ object, createdAtMs }) => ({ message: onPhone(object, createdAtMs), arrives: arrives(object) })),
  }
}

/** A mail on its way has not arrived; one that bounced never will. */
const arrives = ({ direction, status, fate }: StoredMail): boolean =>
  direction === 'sent' || (status !== 'failed' && (fate === null || status === 'delivered'))

const onPhone = (mail: StoredMail, createdAtMs: number): PhoneMessage => ({
  id: mail.id,
  at: new Date(createdAtMs).toISOString(),
  channel: 'email',
  direction: mail.direction,
  from: mail.from,
  to: mail.to,
  subject: mail.subject,
  text: mail.text,
  media: [],
  status: mail.status,
  headers: { ...mail.headers, 'Message-ID': mail.messageId },
})
