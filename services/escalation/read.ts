import type { AttentionReason } from '../../domain/conversation/attention.ts'
import type { TicketId } from '../../domain/ids.ts'
import type { Tx } from '../transaction.ts'

export interface EscalationEntry {
  readonly reason: AttentionReason
  readonly step: number
  readonly notifiedName: string | null
  readonly reminders: number
  readonly raisedAt: Date
  readonly acknowledgedAt: Date | null
  readonly acknowledgedName: string | null
}

const OF = `select e.reason, e.step, n.name as "notifiedName", e.reminders, e.created_at as "raisedAt", e.acknowledged_at as "acknowledgedAt",
  a.name as "acknowledgedName"
from escalations e
left join users n on n.tenant_id = e.tenant_id and n.id = e.notified_user_id
left join users a on a.tenant_id = e.tenant_id and a.id = e.acknowledged_by
where e.tenant_id = $1 and e.ticket_id = $2 order by e.created_at desc, e.id desc limit 50`

/** How often a ticket needed a person, newest first. */
export const readEscalations = (tx: Tx, ticketId: TicketId): Promise<EscalationEntry[]> =>
  tx.run<EscalationEntry & Record<string, unknown>>('escalations_of', OF, [tx.tenantId, ticketId])
