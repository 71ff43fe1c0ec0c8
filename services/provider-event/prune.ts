import type { Tx } from '../transaction.ts'

/** A document's id is recorded within seconds of its making; a provider tells of an event for three days at most. */
const KEPT = '7 days'

const BATCH = 500

const PRUNE = `delete from provider_events where tenant_id = $1 and id in (select id from provider_events
  where tenant_id = $1 and state = 'unmatched' and received_at < now() - interval '${KEPT}' order by received_at limit ${BATCH})
returning vendor, provider_event_id`

/** Forgets the events that were nobody's for a week; which they were stays in the event that says so. */
export async function pruneProviderEvents(tx: Tx): Promise<number> {
  const pruned = await tx.run<{ vendor: string; provider_event_id: string }>('prune_provider_events', PRUNE, [
    tx.tenantId,
  ])
  if (pruned.length > 0)
    tx.emit({
      type: 'provider_event:forgotten',
      subject: { kind: 'tenant', id: tx.tenantId },
      payload: { events: pruned.map(({ vendor, provider_event_id }) => `${vendor}:${provider_event_id}`) },
    })
  return pruned.length
}
