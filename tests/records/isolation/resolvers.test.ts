// Fails when: anything outside the closed list may look across tenants (schema/migrations/0001_security.sql).
import { describe, expect, it } from 'vitest'
import { APP_ROLE, RESOLVER_ROLE } from '../../../schema/policies.ts'
import { recordsDatabase } from '../support/database.ts'

/** Everything that may look across tenants, with all it returns: ids, instants, counts and yes or no, never content. */
const CLOSED_LIST: Readonly<Record<string, string>> = {
  'account_states(interval)':
    'tenant_id uuid, account_id uuid, channel text, vendor text, is_enabled boolean, last_inbound_at timestamp with time zone, last_sent_at timestamp with time zone, closed_until timestamp with time zone, attempts integer, failed integer',
  'all_tenants()': 'tenant_id uuid',
  'audit_backlog()': 'tenant_id uuid',
  'due_conversations(interval,integer)': 'tenant_id uuid, customer_id uuid',
  'due_escalations(interval,integer)': 'tenant_id uuid, ticket_id uuid',
  'due_gate_runs(interval,integer)': 'tenant_id uuid, run_id uuid',
  'due_leads(interval,integer)': 'tenant_id uuid, lead_id uuid, is_started boolean',
  'due_attachments(integer)': 'tenant_id uuid, attachment_id uuid',
  'due_mailboxes(interval,integer)': 'tenant_id uuid, account_id uuid',
  'due_profile_names(text[],text[],integer)': 'tenant_id uuid, account_id uuid',
  'due_promises(integer)': 'tenant_id uuid, promise_id uuid',
  'due_provider_events(interval,integer)': 'tenant_id uuid, event_id uuid',
  'due_scheduled_messages(integer)': 'tenant_id uuid, scheduled_id uuid',
  'due_staff_notices(integer)': 'tenant_id uuid, notice_id uuid',
  'due_takeovers(interval,integer)': 'tenant_id uuid, customer_id uuid',
  'due_template_lists(integer)': 'tenant_id uuid',
  'due_tickets(interval,integer)': 'tenant_id uuid, ticket_id uuid',
  'live_tail(bigint)': 'tenant_id uuid, newest bigint',
  'queue_depths()': 'queue text, depth bigint',
  'resolve_api_key(text)': 'tenant_id uuid, key_id uuid',
  'resolve_api_key_id(uuid)': 'tenant_id uuid',
  'resolve_callback_key(text,text)': 'tenant_id uuid, configuration_id uuid',
  'resolve_login(text)': 'tenant_id uuid',
  'resolve_session(text)': 'tenant_id uuid',
  'resolve_tenant_slug(text)': 'tenant_id uuid',
  'resolve_webhook_address(text,text)': 'tenant_id uuid, account_id uuid',
  'resolve_webhook_key(text,text)': 'tenant_id uuid, account_id uuid',
  'signing_keys(integer)': 'tenant_id uuid, key_id uuid',
  'tenants_to_watch(interval,interval)': 'tenant_id uuid',
}

const { owner } = await recordsDatabase()
const functions = await owner<{ name: string; returns: string; volatility: string }>(
  `select oid::regprocedure::text as name, pg_get_function_result(oid) as returns, provolatile as volatility
   from pg_proc where prosecdef and pronamespace = 'public'::regnamespace order by 1`,
)

describe('functions that look across tenants', () => {
  it('are exactly these, and return nothing else', () => {
    const found = functions.map(({ name, returns }) => [name, /^TABLE\((.*)\)$/.exec(returns)?.[1]])
    expect(Object.fromEntries(found)).toEqual(CLOSED_LIST)
  })

  it('are in no other schema', async () => {
    const elsewhere = await owner(
      `select oid::regprocedure from pg_proc where prosecdef and pronamespace not in ('public'::regnamespace, 'pg_catalog'::regnamespace)`,
    )
    expect(elsewhere).toEqual([])
  })

  it.each(functions)('$name only reads', ({ volatility }) => {
    expect(volatility).toBe('s')
  })

  it.each(functions)('$name belongs to the resolver and pins where names are looked up', async ({ name }) => {
    const found = await owner(
      'select pg_get_userbyid(proowner) as owner, proconfig as settings from pg_proc where oid = $1::regprocedure',
      [name],
    )
    expect(found).toEqual([{ owner: RESOLVER_ROLE, settings: ['search_path=public'] }])
  })

  it.each(functions)('$name is for the app and for nobody else', async ({ name }) => {
    const grantees = await owner<{ who: string }>(
      `select case grantee when 0 then 'PUBLIC' else pg_get_userbyid(grantee) end as who
       from pg_proc, aclexplode(coalesce(proacl, acldefault('f', proowner))) where oid = $1::regprocedure order by 1`,
      [name],
    )
    expect(grantees.map(({ who }) => who)).toEqual([APP_ROLE, RESOLVER_ROLE])
  })
})

/** Columns the resolver may read to find an id by; what people wrote and who they are is not among them. */
const KEYS_ONLY = [
  'account_id',
  'acknowledged_at',
  'address',
  'answered_at',
  'armed_at',
  'asked_at',
  'changed_at',
  'channel',
  'closed_at',
  'closed_until',
  'controlled_at',
  'controller',
  'controller_user_id',
  'created_at',
  'customer_id',
  'delivery',
  'direction',
  'disabled_at',
  'dispatched_at',
  'due_at',
  'email',
  'endpoint_key',
  'event_position',
  'expires_at',
  'fetched_at',
  'handed_over_at',
  'id',
  'is_active',
  'is_enabled',
  'key_hash',
  'kind',
  'last_message_at',
  'lease_until',
  'moved_to',
  'next_at',
  'not_before',
  'notified_at',
  'position',
  'profile_at',
  'profiles_after',
  'provider_configuration_id',
  'received_at',
  'remind_at',
  'reminded_at',
  'revoked',
  'seen_version',
  'sending_configuration_id',
  'settled_at',
  'signs',
  'slug',
  'stage',
  'state',
  'status',
  'synced_at',
  'tenant_id',
  'ticket_id',
  'token_hash',
  'vendor',
  'version',
  'workflow_started_at',
]

describe('the resolver', () => {
  it('cannot log in', async () => {
    expect(await owner('select rolcanlogin from pg_roles where rolname = $1', [RESOLVER_ROLE])).toEqual([
      { rolcanlogin: false },
    ])
  })

  it('reads no column that holds content', async () => {
    const readable = await owner<{ name: string }>(
      `select distinct attname as name from pg_attribute join pg_class c on c.oid = attrelid
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and attnum > 0 and not attisdropped
         and has_column_privilege($1, attrelid, attnum, 'select')`,
      [RESOLVER_ROLE],
    )
    expect(readable.map(({ name }) => name).filter((name) => !KEYS_ONLY.includes(name))).toEqual([])
  })

  it('is given no names but the product’s: neither it nor the app may make any', async () => {
    const may = await owner(
      `select has_schema_privilege($1, 'public', 'create') as resolver, has_schema_privilege($2, 'public', 'create') as app,
         has_database_privilege($2, current_database(), 'temporary') as temporary`,
      [RESOLVER_ROLE, APP_ROLE],
    )
    expect(may).toEqual([{ resolver: false, app: false, temporary: false }])
  })

  it('writes nothing', async () => {
    const writable = await owner(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
         and (has_any_column_privilege($1, oid, 'insert, update') or has_table_privilege($1, oid, 'delete, truncate'))`,
      [RESOLVER_ROLE],
    )
    expect(writable).toEqual([])
  })
})
