import type { Commitment } from '../../domain/context/commitments.ts'
import { readEarlier } from '../../services/conversation/read-earlier.ts'
import { inTenant } from '../../services/transaction.ts'
import type { Turn, TurnDeps } from './deps.ts'

/** What binds somebody in messages a turn does not read again. */
export interface LongAgo {
  readonly commitments: readonly Commitment[]
  readonly messages: number
}

interface Remembered extends LongAgo {
  readonly upTo: number
}

/** Of a conversation so many, the newest; which of them are pinned is decided by what fits. */
const MOST_COMMITMENTS = 200
const MOST_CONVERSATIONS = 2_000

/** One per process: each message of a long conversation is read once for this, not in every turn. */
export type Memory = Map<string, Remembered>
export const createMemory = (): Memory => new Map()

const NOTHING: Remembered = { commitments: [], messages: 0, upTo: 0 }

export async function recall({ db, means, memory }: TurnDeps, { context, scope }: Turn): Promise<LongAgo> {
  const { members, olderThan, settings } = context
  if (olderThan === null) return NOTHING
  const key = [scope.tenantId, ...members.toSorted()].join('/')
  const known = memory.get(key)
  // Moved back by a message taken out: what is known then is not what lies before.
  const from = known !== undefined && known.upTo < olderThan ? known : NOTHING
  const messages = await inTenant(db, scope, (tx) => readEarlier(tx, members, { after: from.upTo, before: olderThan }))
  const said = messages.flatMap(({ direction, text, at }) =>
    means.commitments({ by: direction === 'in' ? 'customer' : 'us', at, text }, settings.currency),
  )
  const now: Remembered = {
    commitments: [...from.commitments, ...said].slice(-MOST_COMMITMENTS),
    messages: from.messages + messages.length,
    upTo: messages.at(-1)?.position ?? from.upTo,
  }
  memory.delete(key)
  memory.set(key, now)
  const [oldest] = memory.keys()
  if (memory.size > MOST_CONVERSATIONS && oldest !== undefined) memory.delete(oldest)
  return now
}
