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
import type { OpenedAccount } from '../provider-directory.ts'

/** The provider's list may start this long before our own clock's dispatch. */
const CLOCK_SLACK_MS = 120_000
const LIST_ABORT_MS = 5_000
/** A provider that recognises a repeated request is asked this often at most. */
const MOST_REPEATS = 5

const WHY_AGAIN = {
  list: 'two listings showed no trace of it',
  key: 'no report about it has come, and the provider recognises a repeated request',
} as const

/** What looking at the list takes; it has no way to send. */
interface LookingDeps {
  readonly db: MessagingActivityDeps['db']
  readonly providers: Pick<MessagingActivityDeps['providers'], 'messaging'>
  readonly listLagMs: number
}

/**
 * Decides an unknown outcome by the provider's own list: one unbound message with our words or our mark is proof; two
 * empty listings a list lag apart, with the lease over, prove that nothing left; several candidates, or a provider
 * without a list whose reports stay out, are a person's to decide. Where the provider recognises a repeated request, that
 * is how it is asked. It never sends.
 */
export async function settleUnknown(deps: LookingDeps, scope: Scope, ledgerId: LedgerId): Promise<void> {
  const send = await inTenant(deps.db, scope, (tx) => readUnknown(tx, ledgerId))
  if (send === null || !send.leaseIsOver) return
  const account = await deps.providers.messaging(scope.tenantId, send.accountId)
  const proof = account.provider.proof ?? channels[send.channel].capabilities.proof
  if (proof === 'none') return undecided(deps, scope, ledgerId, send, 'the provider has no list')
  const candidates = proof === 'list' ? await findCandidates(deps, scope, account, ledgerId, send) : []
  const [only] = candidates
  if (candidates.length > 1) return undecided(deps, scope, ledgerId, send, 'several messages could be this one')
  if (only !== undefined)
    return inTenant(deps.db, scope, (tx) =>
      confirmSend(tx, ledgerId, { providerMessageId: only.providerMessageId, raw: { listed: only } }),
    )
  const lagMs = deps.listLagMs
  const isSecondMiss = send.missedAt !== null && send.now.getTime() - send.missedAt.getTime() >= lagMs
  if (!isSecondMiss) return inTenant(deps.db, scope, (tx) => recordMiss(tx, ledgerId, lagMs, send.attempt))
  if (proof === 'callback') return undecided(deps, scope, ledgerId, send, 'no report about it has come')
  if (proof === 'key' && send.attempts >= MOST_REPEATS)
    return undecided(deps, scope, ledgerId, send, 'the provider does not answer about it')
  await inTenant(deps.db, scope, (tx) => releaseForRetry(tx, ledgerId, WHY_AGAIN[proof], send.attempt))
}

const undecided = ({ db }: LookingDeps, scope: Scope, ledgerId: LedgerId, { attempt }: UnknownSend, why: string) =>
  inTenant(db, scope, (tx) => leaveUndecided(tx, ledgerId, why, attempt))

async function findCandidates(
  deps: LookingDeps,
  scope: Scope,
  account: OpenedAccount,
  ledgerId: LedgerId,
  send: UnknownSend,
): Promise<readonly ListedMessage[]> {
  const since = new Date(send.dispatchedAt.getTime() - CLOCK_SLACK_MS)
  const listed = await account.provider.list(
    {
      channel: send.channel,
      to: send.recipient,
      from: account.address,
      since,
      ledgerId,
      purpose: send.purpose,
      replyTo: send.replyTo,
    },
    AbortSignal.timeout(LIST_ABORT_MS),
  )
  const bound = await inTenant(deps.db, scope, (tx) => boundRefs(tx, send))
  return listed.filter(
    ({ direction, from, text, providerMessageId, marker }) =>
      direction === 'out' &&
      from === account.address &&
      (marker === undefined ? sameWords(text, send.text) : marker === ledgerId) &&
      !bound.has(providerMessageId),
  )
}

const sameWords = (left: string, right: string) => normal(left) === normal(right)
const normal = (text: string) => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim()
