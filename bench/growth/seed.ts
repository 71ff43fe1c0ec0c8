import pg from 'pg'
import type { BenchStack } from '../stack/start.ts'

// Numbers outside the range the benchmark writes from.
const CUSTOMERS = `with made as (
  insert into customers (tenant_id, id, name)
  select $1, gen_random_uuid(), 'Customer ' || n from generate_series($2::int, $3::int) n returning id, name
), conversation as (
  insert into conversations (tenant_id, customer_id) select $1, id from made
)
insert into customer_identifiers (tenant_id, id, customer_id, kind, value)
select $1, gen_random_uuid(), id, 'phone', '+35386' || lpad(substring(name from 10), 7, '0') from made`

const MESSAGES = `with told as (
  select c.customer_id, i.value as address, row_number() over (order by c.customer_id) as n
  from conversations c join customer_identifiers i using (tenant_id, customer_id)
  where c.tenant_id = $1 and i.value like '+35386%'
), account as (
  select id from channel_accounts where tenant_id = $1 and channel = 'sms'
), pairs as (
  select gen_random_uuid() as inbound, gen_random_uuid() as outbound, t.customer_id, t.address, s.n,
    now() - s.n * interval '10 seconds' as at
  from generate_series($2::int, $3::int) s(n) join told t on t.n = 1 + s.n % (select count(*) from told)
), heard as (
  insert into messages (tenant_id, id, customer_id, direction, channel, account_id, address, provider_message_id, text,
    author_kind, answered_at, answered_by, correlation_id, received_at)
  select $1, p.inbound, p.customer_id, 'in', 'sms', a.id, p.address, 'SM' || md5(p.n::text), 'Question number ' || p.n,
    'customer', p.at, p.outbound, 'bench', p.at from pairs p, account a
), said as (
  insert into messages (tenant_id, id, customer_id, direction, channel, account_id, address, text, author_kind, correlation_id, received_at)
  select $1, p.outbound, p.customer_id, 'out', 'sms', a.id, p.address, 'Answer number ' || p.n, 'ai', 'bench', p.at
  from pairs p, account a
)
insert into outbound_ledger (tenant_id, id, customer_id, intent_id, kind, purpose, state, channel, account_id, recipient, body,
  control_epoch, correlation_id, provider_message_id)
select $1, p.outbound, p.customer_id, p.inbound::text, 'reply', 'reply', 'confirmed', 'sms', a.id, p.address,
  jsonb_build_object('form', 'text', 'text', 'Answer number ' || p.n, 'attachments', '[]'::jsonb), 0, 'bench', 'SM' || md5('out' || p.n)
from pairs p, account a`

/** Fills a tenant up to so many conversations and messages, and lets Postgres count them. */
export function createSeeder({ databaseOwnerUrl, tenantId }: BenchStack) {
  let conversations = 0
  let pairs = 0
  return async (upTo: { conversations: number; messages: number }): Promise<void> => {
    const client = new pg.Client({ connectionString: databaseOwnerUrl })
    await client.connect()
    try {
      await client.query(CUSTOMERS, [tenantId, conversations + 1, upTo.conversations])
      conversations = upTo.conversations
      await client.query(MESSAGES, [tenantId, pairs + 1, Math.ceil(upTo.messages / 2)])
      pairs = Math.ceil(upTo.messages / 2)
      await client.query('analyze')
    } finally {
      await client.end()
    }
  }
}
