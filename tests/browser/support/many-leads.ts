import pg from 'pg'
import { inject } from 'vitest'
import { rows } from '../../support/rows.ts'
import type { TestTenant } from '../../support/tenant.ts'

/** No statement may take longer than the product allows one. */
const AT_ONCE = 1_000

/** Fills a business with leads in every open stage, as if the conversations had been had. */
export async function addLeads(tenant: TestTenant, count: number): Promise<void> {
  for (let from = 0; from < count; from += AT_ONCE) await addSome(tenant, from, Math.min(AT_ONCE, count - from))
  await gatherStatistics()
}

async function addSome(tenant: TestTenant, from: number, count: number): Promise<void> {
  await rows(
    tenant,
    `with added as (
       insert into customers (tenant_id, id, name, email)
       select $1, gen_random_uuid(), 'Customer ' || n, 'customer' || n || '@example.com'
       from generate_series($2::int + 1, $2::int + $3::int) n
       returning tenant_id, id, name, substring(name from '[0-9]+')::int as n
     ), talking as (
       insert into conversations (tenant_id, customer_id) select tenant_id, id from added
     )
     insert into universal_leads_ledger
       (tenant_id, id, customer_id, source, stage, name, currency, amount_minor, interest, stage_changed_at, workflow_started_at, seen_version, closed_at)
     select tenant_id, gen_random_uuid(), id, 'api', stage, name, 'EUR', 60000, 'Wall shelf', now() - n * interval '1 minute', now(), 1,
       case when stage = 'paid' then now() end
     from (select *, (array['new', 'qualified', 'negotiating', 'contract_sent', 'paid'])[1 + n % 5] as stage from added) staged
     returning 1`,
    [tenant.tenantId, from, count],
  )
}

/** What Postgres does by itself within a minute of so large a change. */
async function gatherStatistics(): Promise<void> {
  const owner = new pg.Client({ connectionString: inject('stack').ownerUrl })
  await owner.connect()
  try {
    await owner.query('analyze customers, conversations, universal_leads_ledger')
  } finally {
    await owner.end()
  }
}
