import type { AccountId } from '../../domain/ids.ts'
import { dueMailboxes } from '../../services/mailbox/sync.ts'
import { type MailboxDeps, readMailbox } from './read-mailbox.ts'
import { type Loop, repeat } from './repeat.ts'
import type { Progress } from './take-all.ts'

export interface MailboxSetting extends MailboxDeps {
  readonly paceMs: number
  /** How often a mailbox is looked into though nothing was announced. */
  readonly pollMs: number
}

const AT_ONCE = 8

/** Looks into every mailbox with news, a few at a time. Several workers may do so: each look holds its mailbox. */
export function startMailboxes(setting: MailboxSetting): Loop {
  const progress = new Map<AccountId, Progress>()
  const progressOf = (accountId: AccountId): Progress => {
    const own = progress.get(accountId) ?? { taken: new Set(), failed: new Set() }
    progress.set(accountId, own)
    return own
  }
  return repeat(
    'mailboxes',
    setting.paceMs,
    async () => {
      const due = [...(await dueMailboxes(setting.db, setting.pollMs))]
      const work = async () => {
        for (let next = due.shift(); next !== undefined; next = due.shift())
          await readMailbox(setting, next, progressOf(next.accountId))
      }
      await Promise.all(Array.from({ length: Math.min(AT_ONCE, due.length) }, work))
    },
    setting.log,
  )
}
