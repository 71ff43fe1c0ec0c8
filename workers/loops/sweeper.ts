import type { Logger } from 'pino'
import { promiseDue } from '../../activities/promise.ts'
import { scheduledDue } from '../../activities/scheduled.ts'
import { escalationTimings } from '../../domain/escalation/timings.ts'
import type { CustomerId, GateRunId, LeadId, TenantId, TicketId } from '../../domain/ids.ts'
import { dealTimings } from '../../domain/lead/timings.ts'
import { ticketTimings } from '../../domain/ticket/timings.ts'
import { remindTakeover } from '../../services/conversation/remind-takeover.ts'
import type { Database } from '../../services/database.ts'
import { markStarted } from '../../services/lead/mark-started.ts'
import { asLeader } from '../../services/leader.ts'
import { readSettings } from '../../services/settings/read.ts'
import {
  dueConversations,
  dueEscalations,
  dueGateRuns,
  dueLeads,
  duePromises,
  dueScheduled,
  dueTakeovers,
  dueTickets,
} from '../../services/sweep/find-due.ts'
import { inTenant } from '../../services/transaction.ts'
import type { Doorbell } from '../../temporal/runtime/doorbell.ts'
import { each } from './each.ts'
import { type Loop, repeat } from './repeat.ts'

export interface SweeperDeps {
  readonly db: Database
  readonly doorbell: Doorbell
  readonly log: Logger
  /** Starts the check of a model where none runs. */
  readonly startGate: (tenantId: TenantId, runId: GateRunId) => Promise<void>
  readonly paceMs: number
  readonly ageMs: number
}

/** The shortest silence of a takeover anybody may ask to hear of; each business says how long it allows. */
const TAKEOVER_AGE_MS = 15 * 60_000

/** Longer than most cases take: starting a check that runs is harmless, and asked for nothing. */
const GATE_AGE_MS = 15_000

/** Rings again for whatever waits longer than it should: lost signals, lost starts, sends past their lease. No provider is asked. */
export function startSweeper(deps: SweeperDeps): Loop {
  return repeat(
    'sweeper',
    deps.paceMs,
    () => asLeader(deps.db, 'sweeper', () => sweep(deps)).then(() => undefined),
    deps.log,
  )
}

async function sweep(deps: SweeperDeps): Promise<void> {
  const { db, doorbell, log, ageMs } = deps
  // What failed is due again at the next sweep.
  const late = (error: unknown, item: object) => log.warn({ err: error, ...item }, 'could not be rung for; again soon')
  // People first: a deal that cannot be started must not keep anybody from being answered.
  const conversations = await dueConversations(db, ageMs)
  await each(conversations, ({ tenantId, customerId }) => doorbell.ringConversation(tenantId, customerId), late)
  await each(await dueEscalations(db, ageMs), (due) => ringForEscalation(deps, due), late)
  await each(await dueTickets(db, ageMs), (due) => ringForTicket(deps, due), late)
  await each(await dueTakeovers(db, TAKEOVER_AGE_MS), (due) => remind(deps, due), late)
  await each(await duePromises(db), (due) => promiseDue(deps, due), late)
  await each(await dueScheduled(db), (due) => scheduledDue(deps, due), late)
  await each(await dueLeads(db, ageMs), (lead) => ringForLead(deps, lead), late)
  await each(await dueGateRuns(db, GATE_AGE_MS), ({ tenantId, runId }) => deps.startGate(tenantId, runId), late)
}

const scopeOf = (tenantId: TenantId) => ({
  tenantId,
  actor: { kind: 'system', part: 'sweeper' } as const,
  correlationId: 'sweeper',
})

interface DueTicket {
  readonly tenantId: TenantId
  readonly ticketId: TicketId
}

async function ringForTicket({ db, doorbell }: SweeperDeps, { tenantId, ticketId }: DueTicket): Promise<void> {
  const settings = await inTenant(db, scopeOf(tenantId), readSettings)
  await doorbell.ringTicket(tenantId, ticketId, ticketTimings(settings))
}

async function ringForEscalation({ db, doorbell }: SweeperDeps, { tenantId, ticketId }: DueTicket): Promise<void> {
  const settings = await inTenant(db, scopeOf(tenantId), readSettings)
  await doorbell.ringEscalation(tenantId, ticketId, escalationTimings(settings))
}

async function remind(
  { db }: SweeperDeps,
  { tenantId, customerId }: { tenantId: TenantId; customerId: CustomerId },
): Promise<void> {
  await inTenant(db, scopeOf(tenantId), (tx) => remindTakeover(tx, customerId))
}

interface DueLead {
  readonly tenantId: TenantId
  readonly leadId: LeadId
  readonly isStarted: boolean
}

async function ringForLead(deps: SweeperDeps, { tenantId, leadId, isStarted }: DueLead): Promise<void> {
  const isRunning = isStarted && (await deps.doorbell.ringDeal(tenantId, leadId, 'deal'))
  if (!isRunning) await startDeal(deps, tenantId, leadId)
}

async function startDeal({ db, doorbell }: SweeperDeps, tenantId: TenantId, leadId: LeadId): Promise<void> {
  const settings = await inTenant(db, scopeOf(tenantId), readSettings)
  await doorbell.startDeal(tenantId, leadId, dealTimings(settings))
  await inTenant(db, scopeOf(tenantId), (tx) => markStarted(tx, leadId))
}
