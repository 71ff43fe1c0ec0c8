import type { CustomerId, ScheduledId } from '../../domain/ids.ts'
import type { StopReason } from '../../domain/outbound/scheduled.ts'
import type { Tx } from '../transaction.ts'

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
  /** The customer wrote since, so that it would not leave. */
  readonly wroteSince: boolean
}

const OF = `select s.id, s.state, s.stopped, s.text, s.template is not null as "isTemplate", s.due_at as "dueAt", s.created_at as "plannedAt",
  u.name as by, s.unless_they_write as "unlessTheyWrite",
  exists (select 1 from messages m where m.tenant_id = $1 and m.customer_id = any($2) and m.direction = 'in' and m.position > s.written_after) as "wroteSince"
from scheduled_messages s left join users u on u.tenant_id = s.tenant_id and u.id = s.user_id
where s.tenant_id = $1 and s.customer_id = any($2) and (s.state = 'waiting' or s.state = 'stopped' and s.dismissed_at is null)
order by s.state = 'waiting', s.due_at limit 50`

/** What is planned for somebody: what did not leave first, then what leaves next. */
export const readScheduled = (tx: Tx, members: readonly CustomerId[]): Promise<ScheduledEntry[]> =>
  tx.run<ScheduledEntry & Record<string, unknown>>('scheduled_of', OF, [tx.tenantId, members])
