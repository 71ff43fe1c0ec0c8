import { randomBytes } from 'node:crypto'
import { inject, onTestFinished } from 'vitest'
import { migrateDatabase } from '../../../schema/migrate.ts'
import { type Database, openDatabase } from '../../../services/database.ts'
import { alone } from '../../support/alone.ts'

export interface FreshDatabase {
  readonly appUrl: string
  readonly db: Database
}

/** An empty installation on the shared Postgres: all tables, nobody in them. */
export async function openFreshDatabase(): Promise<FreshDatabase> {
  const stack = inject('stack')
  const name = `fresh_${randomBytes(6).toString('hex')}`
  const at = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).toString()
  const appUrl = at(stack.appUrl)
  await alone(stack.ownerUrl, async (client) => {
    await client.query(`create database ${name}`)
    await migrateDatabase({ ownerUrl: at(stack.ownerUrl), appUrl })
  })
  const db = openDatabase({ url: appUrl, poolSize: 3, name: 'steward-test-fresh' })
  // Registered before the api that uses it, so dropped after that is closed.
  onTestFinished(async () => {
    await db.close()
    await alone(stack.ownerUrl, async (client) => void (await client.query(`drop database ${name} with (force)`)))
  })
  return { appUrl, db }
}
