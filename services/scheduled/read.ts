import type { CustomerId, ScheduledId } from '../../domain/ids.ts'
import { type KnownStanding, type StopReason, whyItWontLeave } from '../../domain/outbound/scheduled.ts'
import { lastContact } from '../outbound/staff-send.ts'
import type { Tx } from '../transaction.ts'
import { readStanding } from './standing.ts'

export interface ScheduledEntry {
  readonly id: ScheduledId
  readonly state: 'waiting' | 'stopped'
  readonly stopped: StopReason | null
  readonly text: string
  readonly isTemplate: boolean
  readonly dueAt: Date
  readonly plannedAt: Date
  readonly by: string | null
  readonly unlessTheyWrite: boolean
  readonly wroteSince: boolean
  /** Why it would not leave as things stand; null when it would, or is stopped already. */
  readonly wontLeave: StopReason | null
}

type Row = Omit<ScheduledEntry, 'wontLeave'>

const OF = `select s.id, s.state, s.stopped, s.text, s.template is not null as "isTemplate", s.due_at as "dueAt", s.created_at as "plannedAt",
  u.name as by, s.unless_they_write as "unlessTheyWrite",
  exists (select 1 from messages m where m.tenant_id = $1 and m.customer_id = any($2) and m.direction = 'in' and m.position > s.written_after) as "wroteSince"
from scheduled_messages s left join users u on u.tenant_id = s.tenant_id and u.id = s.user_id
where s.tenant_id = $1 and s.customer_id = any($2) and (s.state = 'waiting' or s.state = 'stopped' and s.dismissed_at is null)
order by s.state = 'waiting', s.due_at, s.id limit 50`

/** What is planned for somebody: what did not leave first, then what leaves next. */
export async function readScheduled(tx: Tx, members: readonly CustomerId[]): Promise<ScheduledEntry[]> {
  const rows = await tx.run<Row & Record<string, unknown>>('scheduled_of', OF, [tx.tenantId, members])
  if (rows.length === 0) return []
  const standing = await standingOf(tx, members)
  return rows.map((row) => ({ ...row, wontLeave: row.state === 'stopped' ? null : whyItWontLeave(row, standing) }))
}

const BLOCKED = `select blocked_at is not null as "isBlocked" from conversations where tenant_id = $1 and customer_id = $2`

async function standingOf(tx: Tx, members: readonly CustomerId[]): Promise<KnownStanding> {
  const to = await lastContact(tx, members)
  const [conversation] = await tx.run<{ isBlocked: boolean }>('scheduled_blocked', BLOCKED, [tx.tenantId, members[0]])
  const consentStates = to === null ? {} : (await readStanding(tx, to)).consentStates
  return { consentStates, isBlocked: conversation?.isBlocked ?? false }
}
