import type { Logger } from 'pino'
import type { ProviderDirectory } from '../../activities/provider-directory.ts'
import { asId, type LedgerId, type TenantId } from '../../domain/ids.ts'
import type { SendOutcome } from '../../providers/messaging/contract.ts'
import { dispatchNotice, type LeavingNotice } from '../../services/alert/dispatch.ts'
import { confirmNotice, leaveNoticeUnknown, refuseNotice } from '../../services/alert/outcome.ts'
import type { DueNotice } from '../../services/alert/unknown.ts'
import type { Database } from '../../services/database.ts'
import { inTenant, type Scope } from '../../services/transaction.ts'
import { settleNotice } from './settle-notice.ts'

export interface StaffNoticeDeps {
  readonly db: Database
  readonly providers: Pick<ProviderDirectory, 'messaging'>
  readonly publicUrl: string
  readonly listLagMs: number
  readonly log: Logger
}

/** Half the lease. */
const ABORT_MS = 5_000

export const noticeScope = (tenantId: TenantId): Scope => ({
  tenantId,
  actor: { kind: 'system', part: 'alerts' },
  correlationId: 'alerts',
})

/** Dispatch, exactly one request, settle: a colleague is written to by the same law as a customer. */
export async function tellStaff(deps: StaffNoticeDeps, { tenantId, noticeId }: DueNotice): Promise<void> {
  const scope = noticeScope(tenantId)
  const notice = await inTenant(deps.db, scope, (tx) => dispatchNotice(tx, noticeId))
  if (notice.kind !== 'go') return notice.kind === 'unknown' ? settleNotice(deps, scope, noticeId) : undefined
  const outcome = await request(deps, scope, noticeId, notice)
  deps.log.info({ tenantId, noticeId, channel: notice.channel, outcome: outcome.kind }, 'a colleague was told')
  await settle(deps, scope, noticeId, notice.attempt, outcome)
}

async function request(
  { providers, publicUrl }: StaffNoticeDeps,
  { tenantId }: Scope,
  noticeId: DueNotice['noticeId'],
  notice: LeavingNotice,
): Promise<SendOutcome> {
  const { provider, address, vendor, endpointKey } = await providers.messaging(tenantId, notice.accountId)
  const { subject, text, path } = notice.body
  const validForMs = Math.max(1_000, notice.expiresAt.getTime() - notice.now.getTime())
  return provider.send(
    {
      channel: notice.channel,
      from: address,
      to: notice.recipient,
      body: { form: 'text', subject, text: `${text}\n\n${publicUrl}${path}`, attachments: [] },
      statusCallbackUrl: `${publicUrl}/callbacks/${vendor}/message/${endpointKey}?ledger=${noticeId}`,
      validForMs,
      ledgerId: asId<LedgerId>(noticeId),
      purpose: 'service',
      senderName: notice.senderName,
      replyTo: null,
      isByStaff: false,
    },
    AbortSignal.timeout(ABORT_MS),
  )
}

function settle(
  { db }: StaffNoticeDeps,
  scope: Scope,
  noticeId: DueNotice['noticeId'],
  attempt: string,
  outcome: SendOutcome,
): Promise<void> {
  return inTenant(db, scope, (tx) => {
    switch (outcome.kind) {
      case 'accepted':
        return confirmNotice(tx, noticeId, outcome.providerMessageId)
      case 'unknown':
        return leaveNoticeUnknown(tx, noticeId, attempt, outcome.detail)
      case 'rejected': {
        const { code, detail, retryAfterMs } = outcome
        return refuseNotice(tx, noticeId, attempt, { code, detail, retryAfterMs, isFinal: outcome.retry !== 'later' })
      }
    }
  })
}
