import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject, onTestFinished } from 'vitest'
import { migrateDatabase } from '../../../schema/migrate.ts'
import { type Database, openDatabase } from '../../../services/database.ts'

export interface FreshDatabase {
  readonly appUrl: string
  readonly db: Database
}

/** An empty installation on the shared Postgres: all tables, nobody in them. */
export async function openFreshDatabase(): Promise<FreshDatabase> {
  const stack = inject('stack')
  const name = `fresh_${randomBytes(6).toString('hex')}`
  const at = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).toString()
  await asOwner(stack.ownerUrl, `create database ${name}`)
  const appUrl = at(stack.appUrl)
  await migrateDatabase({ ownerUrl: at(stack.ownerUrl), appUrl })
  const db = openDatabase({ url: appUrl, poolSize: 3, name: 'steward-test-fresh' })
  // Registered before the api that uses it, so dropped after that is closed.
  onTestFinished(async () => {
    await db.close()
    await asOwner(stack.ownerUrl, `drop database ${name} with (force)`)
  })
  return { appUrl, db }
}

async function asOwner(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
