import { pgPolicy, sql } from './orm.ts'

/** Owns the tables and nothing else; migrations run as it. */
export const OWNER_ROLE = 'steward_owner'
/** The role of api and worker: owns nothing, bypasses nothing. */
export const APP_ROLE = 'steward_app'
/** Owns the closed list of cross-tenant functions; sees only the columns granted to it. */
export const RESOLVER_ROLE = 'steward_resolver'

/** `current_setting` without missing_ok on purpose: a query outside withTenant fails loudly instead of finding nothing. */
const isolation = (column: 'id' | 'tenant_id') => {
  const sameTenant = sql.raw(`${column} = current_setting('app.tenant_id')::uuid`)
  return pgPolicy('tenant_isolation', {
    as: 'permissive',
    for: 'all',
    to: APP_ROLE,
    using: sameTenant,
    withCheck: sameTenant,
  })
}

/** Row-level security of a tenant table. FORCE is added by migration; a meta-test finds the table that forgets either. */
export const tenantPolicy = () => isolation('tenant_id')
/** The same for the table of tenants itself. */
export const ownRowPolicy = () => isolation('id')
