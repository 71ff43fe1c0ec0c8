import type { NewEvent, Tx } from '../transaction.ts'

const APPEND = `insert into events (tenant_id, position, type, subject_kind, subject_id, customer_id, actor, correlation_id, payload)
select $1, event_position(e.counter), e.type, e.subject_kind, e.subject_id, e.customer_id, e.actor, coalesce(e.correlation_id, $2), e.payload
from jsonb_to_recordset($3::jsonb)
  as e(counter int, type text, subject_kind text, subject_id text, customer_id uuid, actor jsonb, correlation_id text, payload jsonb)`

/** More events than this in one transaction would collide with the next one's positions. */
const MOST_EVENTS = 1_024

/** Writes what a transaction reports, as its last statement. */
export async function appendEvents(tx: Tx, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return
  if (events.length > MOST_EVENTS) throw new RangeError('too many events in one transaction')
  const rows = events.map((event, counter) => ({
    counter,
    type: event.type,
    subject_kind: event.subject.kind,
    subject_id: event.subject.id,
    customer_id: event.customerId ?? null,
    actor: event.actor ?? tx.actor,
    correlation_id: event.correlationId,
    payload: event.payload ?? {},
  }))
  await tx.run('append_events', APPEND, [tx.tenantId, tx.correlationId, JSON.stringify(rows)])
}
