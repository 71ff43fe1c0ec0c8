// Fails when: a table does not force row-level security (schema/migrations/0001_security.sql).
import { expect, it } from 'vitest'
import { APP_ROLE, RESOLVER_ROLE } from '../../../schema/policies.ts'
import { everyTable } from '../support/catalogue.ts'
import { recordsDatabase } from '../support/database.ts'

const { owner } = await recordsDatabase()
const tables = await everyTable(await recordsDatabase())

it('finds the tables of the product', () => {
  expect(tables.length).toBeGreaterThan(30)
})

it.each(tables)('$name says whose each row is', async ({ name, owner: column }) => {
  const found = await owner('select attnotnull from pg_attribute where attrelid = $1::regclass and attname = $2', [
    name,
    column,
  ])
  expect(found).toEqual([{ attnotnull: true }])
})

it.each(tables)('$name enables and forces row-level security', async ({ name }) => {
  const found = await owner('select relrowsecurity, relforcerowsecurity from pg_class where oid = $1::regclass', [name])
  expect(found).toEqual([{ relrowsecurity: true, relforcerowsecurity: true }])
})

it.each(tables)(
  '$name shows the app its own tenant only, for reading and for writing',
  async ({ name, owner: column }) => {
    const sameTenant = `(${column} = (current_setting('app.tenant_id'::text))::uuid)`
    const policies = await owner(
      `select cmd, permissive, qual, with_check from pg_policies where tablename = $1 and $2 = any(roles)`,
      [name, APP_ROLE],
    )
    expect(policies).toEqual([{ cmd: 'ALL', permissive: 'PERMISSIVE', qual: sameTenant, with_check: sameTenant }])
  },
)

it('has no policy for anybody but the app and the resolver, who only reads', async () => {
  const others = await owner(
    `select tablename, policyname from pg_policies where not (roles = array[$1]::name[] or (roles = array[$2]::name[] and cmd = 'SELECT'))`,
    [APP_ROLE, RESOLVER_ROLE],
  )
  expect(others).toEqual([])
})

it.each([APP_ROLE, RESOLVER_ROLE, 'steward_owner'])('%s can bypass no policy', async (role) => {
  const found = await owner('select rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = $1', [role])
  expect(found).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false }])
})

it('lets the app become no other role and own nothing', async () => {
  const found = await owner(
    `select (select count(*) from pg_auth_members where member = r.oid) as roles,
       (select count(*) from pg_class where relowner = r.oid) as relations,
       (select count(*) from pg_proc where proowner = r.oid) as functions
     from pg_roles r where rolname = $1`,
    [APP_ROLE],
  )
  expect(found).toEqual([{ roles: 0, relations: 0, functions: 0 }])
})

it.each(tables)('the app may not truncate $name nor hang anything on it', async ({ name }) => {
  const found = await owner(`select has_table_privilege($1, $2, 'truncate, references, trigger') as may`, [
    APP_ROLE,
    name,
  ])
  expect(found).toEqual([{ may: false }])
})
