import { channels } from '../../channels/registry.ts'
import type { LedgerId } from '../../domain/ids.ts'
import type { Proof } from '../../domain/messaging/channel.ts'
import { type Verdict, verdictOnMiss } from '../../domain/outbound/not-found.ts'
import type { ListedMessage } from '../../providers/messaging/contract.ts'
import { readReports } from '../../services/outbound/reports.ts'
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
/** What looking at the list takes; it has no way to send. */
interface LookingDeps {
  readonly db: MessagingActivityDeps['db']
  readonly providers: Pick<MessagingActivityDeps['providers'], 'messaging'>
  readonly listLagMs: number
}

/**
 * Decides an unknown outcome by the provider's own list: one unbound message with our words or our mark is proof; two
 * empty listings a list lag apart, with the lease over, prove that nothing left, unless no reports arrive from there at
 * all; several candidates, or a provider without a list whose reports stay out, are a person's to decide. Where the provider recognises a repeated request, that
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
  const verdict = await judgeMiss(deps, scope, ledgerId, send, {
    proof,
    reportsDelivery: account.provider.reportsDelivery,
  })
  switch (verdict.kind) {
    case 'look_again':
      return inTenant(deps.db, scope, (tx) => recordMiss(tx, ledgerId, deps.listLagMs, send.attempt))
    case 'undecided':
      return undecided(deps, scope, ledgerId, send, verdict.why)
    case 'not_sent':
      return inTenant(deps.db, scope, (tx) => releaseForRetry(tx, ledgerId, verdict.why, send.attempt))
  }
}

async function judgeMiss(
  { db, listLagMs }: LookingDeps,
  scope: Scope,
  ledgerId: LedgerId,
  send: UnknownSend,
  { proof, reportsDelivery = false }: { proof: Exclude<Proof, 'none'>; reportsDelivery: boolean | undefined },
): Promise<Verdict> {
  const missedForMs = send.missedAt === null ? null : send.now.getTime() - send.missedAt.getTime()
  const reports = reportsDelivery
    ? await inTenant(db, scope, (tx) => readReports(tx, { ...send, ledgerId }, listLagMs))
    : null
  return verdictOnMiss({ ...send, proof, missedForMs, listLagMs, reports })
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
