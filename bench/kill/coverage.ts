import pg from 'pg'
import { readSends } from '../load/journal.ts'
import type { BenchStack } from '../stack/start.ts'
import type { Written } from './customers.ts'
import { type Coverage, type Inbound, judge, type Ledger } from './judge.ts'

const INBOUND = `select m.id, m.customer_id, m.address, m.text, m.turn_id, m.answered_by, c.controller
from messages m join conversations c using (tenant_id, customer_id) where m.direction = 'in'`
const LEDGER = 'select id, turn_id, kind, part, state, attempts, failure from outbound_ledger'
const OPEN = `select (select count(*) from messages where direction = 'in' and answered_at is null)
  + (select count(*) from outbound_ledger where state in ('held', 'reserved', 'dispatched', 'unknown', 'undelivered')) as open`

async function ask<Row extends pg.QueryResultRow>(stack: BenchStack, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: stack.databaseOwnerUrl })
  await client.connect()
  try {
    return (await client.query<Row>(text)).rows
  } finally {
    await client.end()
  }
}

/** How much is not finished yet: unanswered messages and sends without an end. */
export async function countOpen(stack: BenchStack): Promise<number> {
  const [row] = await ask<{ open: string }>(stack, OPEN)
  return Number(row?.open ?? 0)
}

/** What became of everything customers wrote, by the records of this moment. */
export async function readCoverage(stack: BenchStack, written: readonly Written[]): Promise<Coverage> {
  const [inbound, ledger] = [await ask<Inbound>(stack, INBOUND), await ask<Ledger>(stack, LEDGER)]
  return judge({ written, inbound, ledger, sends: (await readSends(stack.addresses.sandbox)).sends })
}
