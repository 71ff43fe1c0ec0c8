import pg from 'pg'
import { inject } from 'vitest'
import { rows } from '../../support/rows.ts'
import type { TestTenant } from '../../support/tenant.ts'

/** Fills a business with leads in every open stage, as if the conversations had been had. */
export async function addLeads(tenant: TestTenant, count: number): Promise<void> {
  const values = [tenant.tenantId, count]
  await rows(
    tenant,
    `insert into customers (tenant_id, id, name, email)
     select $1, gen_random_uuid(), 'Customer ' || n, 'customer' || n || '@example.com' from generate_series(1, $2::int) n
     returning 1`,
    values,
  )
  await rows(
    tenant,
    'insert into conversations (tenant_id, customer_id) select tenant_id, id from customers where tenant_id = $1 returning 1',
    [tenant.tenantId],
  )
  await rows(
    tenant,
    `insert into universal_leads_ledger
       (tenant_id, id, customer_id, source, stage, name, currency, amount_minor, interest, stage_changed_at, workflow_started_at, seen_version, closed_at)
     select $1, gen_random_uuid(), id, 'api', stage, name, 'EUR', 60000, 'Wall shelf', now() - n * interval '1 minute', now(), 1,
       case when stage = 'paid' then now() end
     from (select id, name, n, (array['new', 'qualified', 'negotiating', 'contract_sent', 'paid'])[1 + n % 5] as stage
           from (select id, name, row_number() over (order by id) as n from customers where tenant_id = $1) numbered) staged
     returning 1`,
    [tenant.tenantId],
  )
  await gatherStatistics()
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
