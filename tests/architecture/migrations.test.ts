import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { everyFile, read } from './support/files.ts'

const migrations = everyFile.filter((path) => /^schema\/migrations\/\d+.*\.sql$/.test(path)).toSorted()
const journalSchema = z.object({ entries: z.array(z.object({ tag: z.string() })) })
const FIRST_SECURITY = '0001_security'

interface Made {
  readonly table: string
  readonly path: string
  readonly sql: string
}
const made: readonly Made[] = migrations.flatMap((path) => {
  const sql = read(path)
  return [...sql.matchAll(/CREATE TABLE "(\w+)"/g)].map(([, table]) => ({ table: table ?? '', path, sql }))
})
/** Those of the first migration are forced by the second in one loop over all of them. */
const later = made.filter(({ path }) => !path.includes('/0000_'))

describe('migrations', () => {
  it('force row-level security on every table of the first one', () => {
    const security = read(migrations.find((path) => path.includes(FIRST_SECURITY)) ?? '')
    expect(security).toContain('FORCE ROW LEVEL SECURITY')
    const unprotected = made.filter(
      ({ table, path, sql }) =>
        path.includes('/0000_') && !sql.includes(`ALTER TABLE "${table}" ENABLE ROW LEVEL SECURITY`),
    )
    expect(unprotected.map(({ table }) => table)).toEqual([])
  })

  it.each(later)('protect $table in $path, the migration that makes it', ({ table, sql }) => {
    for (const needed of ['ENABLE ROW LEVEL SECURITY', 'FORCE ROW LEVEL SECURITY'])
      expect(sql).toMatch(new RegExp(`ALTER TABLE "?${table}"? ${needed}`))
    expect(sql).toMatch(new RegExp(`CREATE POLICY "?tenant_isolation"? ON "?${table}"?`))
    expect(sql).toMatch(new RegExp(`GRANT [\\w, ()]+ ON (?:"\\w+", )*"?${table}"?(?:, "\\w+")* TO steward_app`))
  })

  it('are all in the journal, in order', () => {
    const { entries } = journalSchema.parse(JSON.parse(read('schema/migrations/meta/_journal.json')))
    const names = migrations.map((path) => path.replace('schema/migrations/', '').replace('.sql', ''))
    expect(entries.map(({ tag }) => tag)).toEqual(names)
  })
})

describe('tables', () => {
  const tables = everyFile.filter((path) => path.startsWith('schema/tables/'))

  it.each(tables)('%s puts the tenant first in every key and index', (path) => {
    const sql = read(path)
    const keys = [
      ...sql.matchAll(
        /(?:uniqueIndex\([^)]*\)\s*\.on\(|primaryKey\(\{ columns: \[|foreignKey\(\{\s*columns: \[)\s*table\.(\w+)/g,
      ),
    ]
    const odd = keys.flatMap(([whole, column]) => (column === 'tenantId' ? [] : [whole.replaceAll(/\s+/g, ' ')]))
    expect(odd).toEqual([])
  })

  it.each(tables)('%s gives each table the policy of its tenant', (path) => {
    const text = read(path)
    const count = (pattern: RegExp) => [...text.matchAll(pattern)].length
    expect(count(/[pP]olicy\(/g)).toBeGreaterThanOrEqual(count(/= pgTable\(/g))
  })
})
