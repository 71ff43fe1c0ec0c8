import { cancellationSignal } from '@temporalio/activity'
import type { Logger } from 'pino'
import { channels } from '../channels/registry.ts'
import type { SendResult } from '../domain/conversation/step.ts'
import { escalationTimings } from '../domain/escalation/timings.ts'
import { type CustomerId, type LeadId, type LedgerId, madeAtMs, type TenantId, type TicketId } from '../domain/ids.ts'
import type { SendOutcome } from '../providers/messaging/contract.ts'
import type { Database } from '../services/database.ts'
import type { Leaving } from '../services/outbound/dispatch/leave.ts'
import type { DispatchRules } from '../services/outbound/dispatch/row.ts'
import { type Dispatched, dispatchSend } from '../services/outbound/dispatch.ts'
import { recordProviderFailure, recordProviderSuccess } from '../services/outbound/pace.ts'
import { confirmSend, markUnknown } from '../services/outbound/settle.ts'
import { readSettings } from '../services/settings/read.ts'
import { inTenant, type Scope } from '../services/transaction.ts'
import type { Doorbell } from '../temporal/runtime/doorbell.ts'
import type { Measures } from './measures.ts'
import { refuseWithOtherWay, settleUndelivered } from './messaging/other-way.ts'
import { settleUnknown } from './messaging/settle-unknown.ts'
import type { ProviderDirectory } from './provider-directory.ts'
import { scopeFor } from './scope.ts'
import { mapFailures } from './to-application-failure.ts'

export interface MessagingActivityDeps {
  readonly db: Database
  readonly providers: ProviderDirectory
  readonly publicUrl: string
  readonly doorbell: Doorbell
  /** Where the recipient of a message ends marketing with one request. */
  readonly unsubscribeUrl?: (tenantId: TenantId, ledgerId: LedgerId) => string
  readonly log: Logger
  readonly measures?: Measures
  /** How far a provider's list of messages may lag behind what it accepted. */
  readonly listLagMs: number
}

/** Half the lease, from the attempt's start: it is over long before anybody asks what became of it. */
const ABORT_MS = 5_000

const machine = { kind: 'system', part: 'messaging' } as const
const rules: DispatchRules = {
  replyWindowMs: (channel) => channels[channel].capabilities.replyWindowMs,
  ratePerSecond: (channel) => channels[channel].capabilities.ratePerSecond,
}

interface OneSend {
  readonly customerId: CustomerId
  readonly ledgerId: LedgerId
}

export function createMessagingActivities(deps: MessagingActivityDeps) {
  const { db } = deps
  return mapFailures({
    /** Dispatch, exactly one request, settle. No transaction is open while the request is on its way. */
    async sendMessage({ customerId, ledgerId }: OneSend): Promise<SendResult> {
      const scope = scopeFor(machine)
      const startedAt = performance.now()
      const dispatched: Dispatched = await inTenant(db, scope, (tx) =>
        dispatchSend(tx, { customerId, ledgerId }, rules),
      )
      if (dispatched.kind !== 'go') return { kind: dispatched.kind }
      const requestedAt = performance.now()
      const outcome = await request(deps, scope, ledgerId, dispatched, startedAt)
      note(
        deps,
        { tenantId: scope.tenantId, customerId, ledgerId },
        dispatched,
        outcome,
        performance.now() - requestedAt,
      )
      const { hasOtherWay, ...result } = await settle(deps, scope, { customerId, ledgerId }, dispatched, outcome)
      if (hasOtherWay) await ringAgain(deps, scope, customerId)
      if (dispatched.leadId !== null) await ringDeal(deps, scope, dispatched.leadId)
      if (dispatched.escalated !== null) await ringEscalation(deps, scope, dispatched.escalated)
      return result
    },

    /** Finds out what became of a message whose outcome nobody knows, or another way for one that did not arrive. */
    async settleMessage({ customerId, ledgerId }: OneSend): Promise<void> {
      const scope = scopeFor(machine)
      await settleUnknown(deps, scope, ledgerId)
      await inTenant(db, scope, (tx) => settleUndelivered(tx, { customerId, ledgerId }))
    },
  })
}

/** The conversation sends another way like any other message. */
async function ringAgain(
  { doorbell, log }: MessagingActivityDeps,
  scope: Scope,
  customerId: CustomerId,
): Promise<void> {
  try {
    await doorbell.ringConversation(scope.tenantId, customerId)
  } catch (error) {
    log.warn({ err: error, customerId }, 'the bell did not ring; the sweeper will')
  }
}

export type MessagingActivities = ReturnType<typeof createMessagingActivities>

/** A turn may have moved the deal; it goes on once the customer has the answer. If this is lost, the sweeper rings. */
async function ringDeal({ doorbell, log }: MessagingActivityDeps, scope: Scope, leadId: LeadId): Promise<void> {
  try {
    await doorbell.ringDeal(scope.tenantId, leadId, 'deal')
  } catch (error) {
    log.warn({ err: error, leadId }, 'the deal did not hear the bell; the sweeper rings again')
  }
}

async function ringEscalation({ db, doorbell, log }: MessagingActivityDeps, scope: Scope, ticketId: TicketId) {
  try {
    const settings = await inTenant(db, scope, readSettings)
    await doorbell.ringEscalation(scope.tenantId, ticketId, escalationTimings(settings))
  } catch (error) {
    log.warn({ err: error, ticketId }, 'an escalation could not be started yet; the sweeper will')
  }
}

async function request(
  { providers, publicUrl, unsubscribeUrl }: MessagingActivityDeps,
  scope: Scope,
  ledgerId: LedgerId,
  leaving: Leaving,
  startedAt: number,
): Promise<SendOutcome> {
  const account = await providers.messaging(scope.tenantId, leaving.accountId)
  const leftMs = ABORT_MS - (performance.now() - startedAt)
  // A worker that stood still must not send into a takeover that has answered meanwhile, or beside the next attempt.
  if (leftMs <= 0) return { kind: 'unknown', detail: 'the time for this attempt was over before the request was made' }
  const abort = AbortSignal.any([AbortSignal.timeout(Math.ceil(leftMs)), cancellationSignal()])
  return account.provider.send(
    {
      channel: leaving.channel,
      from: account.address,
      to: leaving.recipient,
      body: leaving.body,
      statusCallbackUrl: `${publicUrl}/callbacks/${account.vendor}/message/${account.endpointKey}?ledger=${ledgerId}`,
      validForMs: leaving.validForMs,
      ledgerId,
      purpose: leaving.purpose,
      senderName: leaving.senderName,
      replyTo: leaving.replyTo,
      isByStaff: leaving.isByStaff,
      ...(leaving.purpose === 'marketing' && unsubscribeUrl !== undefined
        ? { unsubscribeUrl: unsubscribeUrl(scope.tenantId, ledgerId) }
        : {}),
    },
    abort,
  )
}

/** For whoever follows one message, or counts all of them. */
function note(
  { log, measures }: MessagingActivityDeps,
  ids: { readonly tenantId: TenantId; readonly customerId: CustomerId; readonly ledgerId: LedgerId },
  { channel, correlationId, answers }: Leaving,
  outcome: SendOutcome,
  requestMs: number,
): void {
  const { kind } = outcome
  const conversationId = ids.customerId
  log.info({ ...ids, conversationId, correlationId, channel, outcome: kind }, 'a message was sent')
  const askedAt = answers === null ? null : madeAtMs(answers)
  const answeredAfterMs = askedAt === null ? null : Math.max(0, Date.now() - askedAt)
  measures?.sent({ channel, outcome: kind, requestMs, answeredAfterMs })
}

type Settled = SendResult & { readonly hasOtherWay: boolean }

async function settle(
  { db }: MessagingActivityDeps,
  scope: Scope,
  one: OneSend,
  { accountId, isProbe, attempt }: Leaving,
  outcome: SendOutcome,
): Promise<Settled> {
  const { ledgerId } = one
  return inTenant(db, scope, async (tx): Promise<Settled> => {
    switch (outcome.kind) {
      case 'accepted':
        await confirmSend(tx, ledgerId, outcome)
        if (isProbe) await recordProviderSuccess(tx, accountId)
        return { kind: 'sent', hasOtherWay: false }
      case 'unknown':
        await markUnknown(tx, ledgerId, outcome.detail, attempt)
        await recordProviderFailure(tx, accountId)
        return { kind: 'unknown', hasOtherWay: false }
      case 'rejected':
        return refuseWithOtherWay(tx, one, outcome, attempt)
    }
  })
}
