// Fails when: events can be changed (schema/migrations/0001_security.sql).
import { expect, it } from 'vitest'
import { APP_ROLE } from '../../../schema/policies.ts'
import { openBusiness } from '../support/business.ts'
import { everyTable } from '../support/catalogue.ts'
import { recordsDatabase } from '../support/database.ts'

/** What no statement of the product may rewrite. */
const APPEND_ONLY = [
  'audit_log',
  'events',
  'knowledge_evaluations',
  'knowledge_version_chunks',
  'knowledge_versions',
  'prompt_versions',
  'usage_ledger',
]

const records = await recordsDatabase()
const business = await openBusiness()

it.each(APPEND_ONLY)('%s can be added to, never changed or deleted', async (table) => {
  await expect(business.rows(`update ${table} set tenant_id = tenant_id`)).rejects.toThrow('permission denied')
  await expect(business.rows(`delete from ${table}`)).rejects.toThrow('permission denied')
  const may = await records.owner(
    `select has_table_privilege($1, $2, 'insert') as add, has_table_privilege($1, $2, 'update, delete, truncate') as change,
       has_any_column_privilege($1, $2, 'update') as "changeColumn"`,
    [APP_ROLE, table],
  )
  expect(may).toEqual([{ add: true, change: false, changeColumn: false }])
})

it('a contract template keeps its words; only its review and which one is current change', async () => {
  await expect(business.rows(`update contract_templates set body = 'x'`)).rejects.toThrow('permission denied')
  await expect(business.rows('delete from contract_templates')).rejects.toThrow('permission denied')
  await business.rows('update contract_templates set is_current = true, reviewed_at = now()')
})

it('every other table may be changed', async () => {
  const fixed = [...APPEND_ONLY, 'contract_templates']
  for (const { name } of await everyTable(records)) {
    const [may] = await records.owner(`select has_table_privilege($1, $2, 'update') as change`, [APP_ROLE, name])
    expect({ name, ...may }).toEqual({ name, change: !fixed.includes(name) })
  }
})

it('the app cannot change what the database is made of', async () => {
  await expect(business.rows('alter table events disable row level security')).rejects.toThrow('must be owner')
  await expect(business.rows('create table mine (n int)')).rejects.toThrow('permission denied for schema public')
  await expect(business.rows('set local session_replication_role = replica')).rejects.toThrow('permission denied')
  await expect(business.rows('set local role steward_resolver')).rejects.toThrow('permission denied')
})
