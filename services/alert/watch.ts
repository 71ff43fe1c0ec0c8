import { type Figures, findOccasions } from '../../domain/alert/find.ts'
import { asId, type TenantId } from '../../domain/ids.ts'
import { readNow } from '../clock.ts'
import type { Database } from '../database.ts'
import { readSettings } from '../settings/read.ts'
import type { Tx } from '../transaction.ts'
import { raiseAlert } from './raise.ts'
import { settleAllBut, settleOver } from './settle.ts'

/** What newly failed and whatever waits at all: each business says itself over how long, and how much is too much. */
const LATELY = '2 minutes'
const WAITING = '1 second'

/** Businesses worth a look. */
export async function tenantsToWatch(db: Database): Promise<readonly TenantId[]> {
  const { rows } = await db.pool.query<{ tenant_id: string }>({
    name: 'tenants_to_watch',
    text: 'select tenant_id from tenants_to_watch($1::interval, $2::interval)',
    values: [LATELY, WAITING],
  })
  return rows.map(({ tenant_id }) => asId<TenantId>(tenant_id))
}

/** Looks at a business's figures: raises what is new and settles what is over. */
export async function watchTenant(tx: Tx): Promise<void> {
  const { alerts } = await readSettings(tx)
  const [now, figures] = [await readNow(tx), await readFigures(tx, alerts)]
  const occasions = findOccasions(figures, alerts, now)
  await settleAllBut(tx, occasions)
  await settleOver(tx)
  for (const occasion of occasions) await raiseAlert(tx, occasion)
}

const FAILING = `select a.id, a.channel, count(*)::int as attempts,
  (count(*) filter (where o.state not in ('confirmed', 'dispatched') or o.delivery = 'failed'))::int as failed
from channel_accounts a join outbound_ledger o on o.tenant_id = a.tenant_id and o.account_id = a.id
  and o.dispatched_at > now() - $2 * interval '1 minute'
where a.tenant_id = $1 group by a.id, a.channel`

const WAITING_LONG = `select count(distinct customer_id)::int as count, (array_agg(id order by received_at, id))[1] as "oldestId" from messages
where tenant_id = $1 and direction = 'in' and answered_at is null and received_at < now() - $2::double precision * interval '1 minute'`

async function readFigures(
  tx: Tx,
  { errorMinutes, unansweredMinutes }: { errorMinutes: number; unansweredMinutes: number },
): Promise<Figures> {
  const [accounts, [waiting]] = await Promise.all([
    tx.run<Figures['accounts'][number] & Record<string, unknown>>('failing_accounts', FAILING, [
      tx.tenantId,
      errorMinutes,
    ]),
    tx.run<Figures['waiting'] & Record<string, unknown>>('waiting_long', WAITING_LONG, [
      tx.tenantId,
      unansweredMinutes,
    ]),
  ])
  return { accounts, waiting: waiting ?? { count: 0, oldestId: null } }
}
