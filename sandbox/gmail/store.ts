import { randomBytes } from 'node:crypto'
import type { SandboxCore } from '../core/core.ts'

/** A mail in a mailbox, with its bytes. */
export interface MailboxMail {
  readonly id: string
  readonly threadId: string
  readonly labelIds: readonly string[]
  readonly historyId: string
  readonly messageId: string
  readonly receivedMs: number
  readonly raw: string
}

interface Position {
  readonly historyId: number
  readonly watchedUntilMs: number
}

const FIRST = 1_000

/** Mailboxes: mails, their history, and until when each is watched. */
export function createMailboxStore(core: SandboxCore) {
  const mails = core.table<MailboxMail>({ name: 'gmail_messages' })
  const positions = core.table<Position>({ name: 'gmail_mailboxes' })
  const position = (account: string): Position =>
    positions.get(account, 'me') ?? { historyId: FIRST, watchedUntilMs: 0 }
  const put = (account: string, next: Position) => positions.put(account, 'me', next, core.clock.nowMs())

  return {
    first: String(FIRST),
    position,
    watch: (account: string, untilMs: number) => put(account, { ...position(account), watchedUntilMs: untilMs }),
    add(
      account: string,
      mail: { raw: Buffer; messageId: string; labelIds: readonly string[]; threadId: string | null },
    ): MailboxMail {
      const at = position(account)
      const historyId = at.historyId + 1
      put(account, { ...at, historyId })
      const id = randomBytes(8).toString('hex')
      const stored = {
        id,
        threadId: mail.threadId ?? id,
        labelIds: mail.labelIds,
        historyId: String(historyId),
        messageId: mail.messageId,
        receivedMs: core.clock.nowMs(),
        raw: mail.raw.toString('base64url'),
      }
      mails.insert(account, id, stored, stored.receivedMs)
      return stored
    },
    get: (account: string, id: string) => mails.get(account, id),
    all: (account: string): readonly MailboxMail[] =>
      mails.list({ account, order: 'oldest' }).map(({ object }) => object),
  }
}
export type MailboxStore = ReturnType<typeof createMailboxStore>
