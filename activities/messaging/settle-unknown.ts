import { channels } from '../../channels/registry.ts'
import type { LedgerId } from '../../domain/ids.ts'
import type { ListedMessage } from '../../providers/messaging/contract.ts'
import { confirmSend, releaseForRetry } from '../../services/outbound/settle.ts'
import {
  boundRefs,
  leaveUndecided,
  readUnknown,
  recordMiss,
  type UnknownSend,
} from '../../services/outbound/unknown.ts'
import { inTenant, type Scope } from '../../services/transaction.ts'
import type { MessagingActivityDeps } from '../messaging.ts'

/** The provider's list may start this long before our own clock's dispatch. */
const CLOCK_SLACK_MS = 120_000
const LIST_ABORT_MS = 5_000

/** What looking at the list takes; it has no way to send. */
interface LookingDeps {
  readonly db: MessagingActivityDeps['db']
  readonly providers: Pick<MessagingActivityDeps['providers'], 'messaging'>
  readonly listLagMs: number
}

/**
 * Decides an unknown outcome by the provider's own list: one unbound message with our words is proof; two empty listings
 * a list lag apart, with the lease over, prove that nothing left; several candidates, or a provider without a list, are
 * a person's to decide. It never sends.
 */
export async function settleUnknown(deps: LookingDeps, scope: Scope, ledgerId: LedgerId): Promise<void> {
  const send = await inTenant(deps.db, scope, (tx) => readUnknown(tx, ledgerId))
  if (send === null || !send.leaseIsOver) return
  if (channels[send.channel].capabilities.proof === 'none')
    return undecided(deps, scope, ledgerId, 'the provider has no list')
  const candidates = await findCandidates(deps, scope, send)
  const [only] = candidates
  if (candidates.length > 1) return undecided(deps, scope, ledgerId, 'several messages could be this one')
  if (only !== undefined)
    return inTenant(deps.db, scope, (tx) =>
      confirmSend(tx, ledgerId, { providerMessageId: only.providerMessageId, raw: { listed: only } }),
    )
  const lagMs = deps.listLagMs
  const isSecondMiss = send.missedAt !== null && send.now.getTime() - send.missedAt.getTime() >= lagMs
  await inTenant(deps.db, scope, (tx) =>
    isSecondMiss
      ? releaseForRetry(tx, ledgerId, 'two listings showed no trace of it')
      : recordMiss(tx, ledgerId, lagMs),
  )
}

const undecided = ({ db }: LookingDeps, scope: Scope, ledgerId: LedgerId, why: string) =>
  inTenant(db, scope, (tx) => leaveUndecided(tx, ledgerId, why))

async function findCandidates(deps: LookingDeps, scope: Scope, send: UnknownSend): Promise<readonly ListedMessage[]> {
  const account = await deps.providers.messaging(scope.tenantId, send.accountId)
  const since = new Date(send.dispatchedAt.getTime() - CLOCK_SLACK_MS)
  const listed = await account.provider.list(
    { channel: send.channel, to: send.recipient, since },
    AbortSignal.timeout(LIST_ABORT_MS),
  )
  const bound = await inTenant(deps.db, scope, (tx) => boundRefs(tx, send))
  return listed.filter(
    ({ direction, from, text, providerMessageId }) =>
      direction === 'out' && from === account.address && sameWords(text, send.text) && !bound.has(providerMessageId),
  )
}

const sameWords = (left: string, right: string) => normal(left) === normal(right)
const normal = (text: string) => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim()
