import type { AlertKind } from '../../domain/alert/alert.ts'
import type { AlertId } from '../../domain/ids.ts'
import type { Tx } from '../transaction.ts'

interface Settled extends Record<string, unknown> {
  readonly id: AlertId
  readonly kind: AlertKind
}

const SETTLE = `update alerts set settled_at = now()
where tenant_id = $1 and kind = $2 and subject = $3 and settled_at is null returning id, kind`

/** What it told of is over: whoever has not heard of it need not. Whether there was one. */
export async function settleAlert(tx: Tx, kind: AlertKind, subject: string): Promise<boolean> {
  const settled = await tx.run<Settled>('settle_alert', SETTLE, [tx.tenantId, kind, subject])
  report(tx, settled)
  return settled.length > 0
}

const SETTLE_OTHERS = `update alerts set settled_at = now() where tenant_id = $1 and settled_at is null
and kind in ('error_rate', 'unanswered') and not (kind || '/' || subject = any($2::text[])) returning id, kind`

/** Of what is counted, everything but these has passed. */
export async function settleAllBut(
  tx: Tx,
  standing: readonly { readonly kind: AlertKind; readonly subject: string }[],
): Promise<void> {
  const names = standing.map(({ kind, subject }) => `${kind}/${subject}`)
  report(tx, await tx.run<Settled>('settle_other_alerts', SETTLE_OTHERS, [tx.tenantId, names]))
}

// What a process finds out for itself is forgotten with it: its word counts for a day. An account that has nothing to send
// finds out nothing: an hour after it would be tried again, nobody is alarmed any more.
const SETTLE_OVER = `update alerts a set settled_at = now() where a.tenant_id = $1 and a.settled_at is null and case a.kind
  when 'takeover_open' then not exists (select 1 from conversations c where c.tenant_id = a.tenant_id and c.customer_id = a.subject::uuid
    and c.controller = 'staff')
  when 'escalation' then not exists (select 1 from escalations e where e.tenant_id = a.tenant_id and e.ticket_id = a.subject::uuid
    and e.acknowledged_at is null)
  when 'breaker_open' then case when exists (select 1 from channel_accounts n where n.tenant_id = a.tenant_id and n.id::text = a.subject)
    then not exists (select 1 from channel_paces p where p.tenant_id = a.tenant_id and p.account_id::text = a.subject
      and p.closed_until > now() - interval '1 hour')
    else a.raised_at < now() - interval '1 day' end
  when 'guardrails' then a.raised_at < now() - interval '1 hour'
  when 'test' then a.raised_at < now() - interval '1 hour'
  else a.raised_at < now() - interval '1 day' end
returning a.id, a.kind`

/** Somebody looked after it, or it is too old to be news. */
export async function settleOver(tx: Tx): Promise<void> {
  report(tx, await tx.run<Settled>('settle_past_alerts', SETTLE_OVER, [tx.tenantId]))
}

function report(tx: Tx, settled: readonly Settled[]): void {
  for (const { id, kind } of settled)
    tx.emit({ type: 'alert:settled', subject: { kind: 'alert', id }, payload: { kind } })
}
