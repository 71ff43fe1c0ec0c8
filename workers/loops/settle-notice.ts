import type { OpenedAccount } from '../../activities/provider-directory.ts'
import { channels } from '../../channels/registry.ts'
import { asId, type LedgerId, type StaffNoticeId } from '../../domain/ids.ts'
import { verdictOnMiss } from '../../domain/outbound/not-found.ts'
import type { ListedMessage } from '../../providers/messaging/contract.ts'
import { confirmNotice, leaveNoticeUndecided, missNotice, refuseNotice } from '../../services/alert/outcome.ts'
import { readUnknownNotice, type UnknownNotice } from '../../services/alert/unknown.ts'
import { inTenant, type Scope } from '../../services/transaction.ts'
import type { StaffNoticeDeps } from './tell-staff.ts'

const CLOCK_SLACK_MS = 120_000
const LIST_ABORT_MS = 5_000

/** Finds out what became of a notice by the provider's own proof; it never sends. */
export async function settleNotice(deps: StaffNoticeDeps, scope: Scope, id: StaffNoticeId): Promise<void> {
  const notice = await inTenant(deps.db, scope, (tx) => readUnknownNotice(tx, id))
  if (notice === null || !notice.isLeaseOver) return
  const { attempt } = notice
  const undecided = (why: string) => inTenant(deps.db, scope, (tx) => leaveNoticeUndecided(tx, id, attempt, why))
  const account = await deps.providers.messaging(scope.tenantId, notice.accountId)
  const proof = account.provider.proof ?? channels[notice.channel].capabilities.proof
  if (proof === 'none') return undecided('the provider has no list')
  const found = proof === 'list' ? await findNotice(account, id, notice) : []
  const [only] = found
  if (found.length > 1) return undecided('several messages could be this one')
  if (only !== undefined) return inTenant(deps.db, scope, (tx) => confirmNotice(tx, id, only.providerMessageId))
  const missedForMs = notice.missedAt === null ? null : notice.now.getTime() - notice.missedAt.getTime()
  const { listLagMs } = deps
  const facts = { proof, purpose: 'service', attempts: notice.attempts, missedForMs, listLagMs, reports: null } as const
  const verdict = verdictOnMiss(facts)
  switch (verdict.kind) {
    case 'look_again':
      return inTenant(deps.db, scope, (tx) => missNotice(tx, id, attempt, listLagMs))
    case 'undecided':
      return undecided(verdict.why)
    case 'not_sent': {
      const refusal = { code: 'not_sent', detail: verdict.why, isFinal: false, retryAfterMs: 0 }
      return inTenant(deps.db, scope, (tx) => refuseNotice(tx, id, attempt, refusal))
    }
  }
}

async function findNotice(
  { provider, address }: OpenedAccount,
  id: StaffNoticeId,
  notice: UnknownNotice,
): Promise<readonly ListedMessage[]> {
  const since = new Date(notice.dispatchedAt.getTime() - CLOCK_SLACK_MS)
  const listed = await provider.list(
    {
      channel: notice.channel,
      to: notice.recipient,
      from: address,
      since,
      ledgerId: asId<LedgerId>(id),
      purpose: 'service',
      replyTo: null,
    },
    AbortSignal.timeout(LIST_ABORT_MS),
  )
  return listed.filter(
    ({ direction, text, providerMessageId, marker }) =>
      direction === 'out' &&
      (marker === undefined ? text.includes(notice.text) : marker === id) &&
      !notice.bound.includes(providerMessageId),
  )
}
