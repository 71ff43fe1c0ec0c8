import type { Tx } from '../transaction.ts'

export interface Spending {
  readonly turnId: string
  /** Which call of the turn; with the turn the key that makes a retry free. */
  readonly step: string
  readonly usdMicros: number
}

// The conditional update is the hard cap: two calls at once cannot both pass it.
const RESERVE = `with known as (
  select 1 from usage_ledger where tenant_id = $1 and turn_id = $2 and step = $3 and kind = 'reserve'
), day as (
  insert into usage_days as d (tenant_id, day, usd_micros)
  select $1, to_char(now() at time zone 'UTC', 'YYYY-MM-DD'), $4::bigint where $4::bigint <= $5::bigint and not exists (select 1 from known)
  on conflict (tenant_id, day) do update set usd_micros = d.usd_micros + excluded.usd_micros, updated_at = now()
  where d.usd_micros + excluded.usd_micros <= $5::bigint
  returning usd_micros
), fresh as (
  insert into usage_ledger (tenant_id, turn_id, step, kind, usd_micros, detail)
  select $1, $2, $3, 'reserve', $4::bigint, jsonb_build_object('day', to_char(now() at time zone 'UTC', 'YYYY-MM-DD')) from day
  on conflict (tenant_id, turn_id, step, kind) do nothing
)
select (select count(*) from known) as known, (select usd_micros from day) as spent`

export type Reserved = 'reserved' | 'exhausted'

/** Sets money aside before a model is called; "exhausted" when the day's cap leaves no room, and then nothing is kept. */
export async function reserveBudget(tx: Tx, spending: Spending, dayCapUsdMicros: number): Promise<Reserved> {
  const [row] = await tx.run<{ known: number; spent: number | null }>('reserve_budget', RESERVE, [
    tx.tenantId,
    spending.turnId,
    spending.step,
    spending.usdMicros,
    dayCapUsdMicros,
  ])
  // A retry of the same call was paid for the first time round.
  return row?.known === 1 || row?.spent != null ? 'reserved' : 'exhausted'
}

// A call may end on the next day: what was set aside is given back where it was taken from.
const SETTLE = `with due as (
  select r.usd_micros as reserved, coalesce(r.detail->>'day', to_char(r.created_at at time zone 'UTC', 'YYYY-MM-DD')) as day from usage_ledger r where r.tenant_id = $1 and r.turn_id = $2 and r.step = $3 and r.kind = 'reserve'
), settled as (
  insert into usage_ledger (tenant_id, turn_id, step, kind, usd_micros, detail)
  select $1, $2, $3, 'settle', $4::bigint - due.reserved, $5 from due
  on conflict (tenant_id, turn_id, step, kind) do nothing returning usd_micros
)
update usage_days d set usd_micros = greatest(0, d.usd_micros + settled.usd_micros), updated_at = now()
from settled, due where d.tenant_id = $1 and d.day = due.day`

/** Replaces the reserve of a call by what it cost; once, however often it is said. */
export function settleBudget(tx: Tx, spending: Spending, detail: Record<string, unknown>): void {
  tx.send('settle_budget', SETTLE, [
    tx.tenantId,
    spending.turnId,
    spending.step,
    spending.usdMicros,
    JSON.stringify(detail),
  ])
}
