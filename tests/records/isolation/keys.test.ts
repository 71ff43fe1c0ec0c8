// Fails when: a unique key begins with anything but the tenant (schema/tables).
import { expect, it } from 'vitest'
import { recordsDatabase } from '../support/database.ts'

const { owner } = await recordsDatabase()

/** The table of tenants itself is the one place whose keys cannot begin with a tenant: its id is the tenant. */
const OWN_TABLE = ['tenants_pkey', 'tenants_slug_unique']

interface Key {
  readonly name: string
  readonly first: string
}

it('every unique key begins with the tenant', async () => {
  const keys = await owner<Key & Record<string, unknown>>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid, 1, true) as first from pg_index i
     join pg_class c on c.oid = i.indrelid where c.relnamespace = 'public'::regnamespace and i.indisunique order by 1`,
  )
  expect(keys.length).toBeGreaterThan(50)
  expect(keys.filter(({ first }) => first !== 'tenant_id').map(({ name }) => name)).toEqual(OWN_TABLE)
})

it('every foreign key begins with the tenant, on both sides', async () => {
  const keys = await owner<Key & { target: string } & Record<string, unknown>>(
    `select conname as name, a.attname as first, b.attname as target from pg_constraint
     join pg_attribute a on a.attrelid = conrelid and a.attnum = conkey[1]
     join pg_attribute b on b.attrelid = confrelid and b.attnum = confkey[1] where contype = 'f'`,
  )
  expect(keys.length).toBeGreaterThan(10)
  expect(keys.filter(({ first, target }) => first !== 'tenant_id' || target !== 'tenant_id')).toEqual([])
})

/** Plain indexes of what looks across tenants: they find rows, and promise nothing about them. */
const ACROSS_TENANTS = [
  'api_keys_by_hash',
  'attachments_waiting',
  'channel_accounts_address',
  'channel_accounts_endpoint',
  'conversations_taken_over',
  'escalations_armed',
  'escalations_unarmed',
  'events_tail',
  'gate_runs_due',
  'leads_raw',
  'leads_unseen',
  'leads_unstarted',
  'messages_waiting',
  'outbound_ledger_due',
  'promises_due',
  'provider_configurations_endpoint',
  'scheduled_messages_due',
  'sessions_by_token',
  'staff_notices_due',
  'template_lists_asked',
  'tickets_armed',
  'tickets_unarmed',
  'users_login',
]

it('every other index begins with the tenant, but for those of the functions that look across', async () => {
  const others = await owner<{ name: string }>(
    `select i.indexrelid::regclass::text as name from pg_index i join pg_class c on c.oid = i.indrelid
     where c.relnamespace = 'public'::regnamespace and not i.indisunique
       and pg_get_indexdef(i.indexrelid, 1, true) <> 'tenant_id' order by 1`,
  )
  expect(others.map(({ name }) => name)).toEqual(ACROSS_TENANTS)
})

it('no sequence tells one tenant how much another writes, but for the order of messages', async () => {
  const sequences = await owner(`select sequencename as name from pg_sequences where schemaname = 'public'`)
  expect(sequences).toEqual([{ name: 'messages_position_seq' }])
})
