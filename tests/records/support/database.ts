import pg from 'pg'
import { inject } from 'vitest'
import { migrateDatabase } from '../../../schema/migrate.ts'
import { type Database, openDatabase } from '../../../services/database.ts'
import { alone } from '../../support/alone.ts'

const NAME = 'steward_records'

/** The product's schema on the shared server, seen by both of its roles. */
export interface RecordsDatabase {
  /** As api and worker connect: owns nothing, bypasses nothing. */
  readonly db: Database
  readonly appUrl: string
  readonly ownerUrl: string
  /** Looks at and changes everything, past every policy, as somebody with the server's password could. */
  readonly owner: <Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]) => Promise<Row[]>
}

const named = (url: string, name: string) => Object.assign(new URL(url), { pathname: `/${name}` }).toString()

let shared: Promise<RecordsDatabase> | undefined

/**
 * A database of its own beside the product's: there the shared worker would answer, chain and send what these tests set
 * up. Made by whichever test file comes first, and gone with the server.
 */
export function recordsDatabase(): Promise<RecordsDatabase> {
  shared ??= open(NAME)
  return shared
}

/** A database nobody else uses, for what looks at a whole installation. */
export const emptyDatabase = (name: string): Promise<RecordsDatabase> => open(`${NAME}_${name}`)

async function open(name: string): Promise<RecordsDatabase> {
  const stack = inject('stack')
  const [ownerUrl, appUrl] = [named(stack.ownerUrl, name), named(stack.appUrl, name)]
  await makeOnce(stack.ownerUrl, name, () => migrateDatabase({ ownerUrl, appUrl }))
  const owners = new pg.Pool({ connectionString: ownerUrl, max: 2 })
  return {
    db: openDatabase({ url: appUrl, poolSize: 6, name: 'steward-records' }),
    appUrl,
    ownerUrl,
    owner: async <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) =>
      (await owners.query<Row>(text, [...values])).rows,
  }
}

const makeOnce = (adminUrl: string, name: string, fill: () => Promise<void>): Promise<void> =>
  alone(adminUrl, async (client) => {
    const known = await client.query('select 1 from pg_database where datname = $1', [name])
    if (known.rowCount !== 0) return
    await client.query(`create database ${client.escapeIdentifier(name)}`)
    await fill()
  })
