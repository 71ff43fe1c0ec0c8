import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { BenchStack } from '../stack/start.ts'

/** One statement as Postgres logged it. */
export interface Statement {
  readonly application: string
  readonly name: string
  readonly text: string
  readonly ms: number
}

const LOG_EVERYTHING = [
  "alter system set log_line_prefix = '%a|'",
  'alter system set log_parameter_max_length = 0',
  'alter system set log_min_duration_statement = 0',
]
const LOG_AS_BEFORE = ['log_line_prefix', 'log_parameter_max_length', 'log_min_duration_statement'].map(
  (name) => `alter system reset ${name}`,
)
const RELOAD_MS = 1_000
const ENTRY =
  /^(?<application>[^|\n]*)\|LOG: {2}duration: (?<ms>[\d.]+) ms {2}(?:execute (?<name>\S+)|statement): (?<text>(?:.*)(?:\n\t.*)*)/gm

/** Every statement Postgres executed while `work` ran. */
export async function statementsOf(stack: BenchStack, work: () => Promise<void>): Promise<readonly Statement[]> {
  const log = join(stack.dataDir, 'logs', 'postgres.log')
  await configure(stack, LOG_EVERYTHING)
  const from = statSync(log).size
  try {
    await work()
  } finally {
    await configure(stack, LOG_AS_BEFORE)
  }
  const text = readFileSync(log).subarray(from).toString('utf8')
  return [...text.matchAll(ENTRY)].map(({ groups }) => ({
    application: groups?.['application'] ?? '',
    name: groups?.['name'] ?? 'statement',
    text: (groups?.['text'] ?? '').replaceAll('\n\t', '\n'),
    ms: Number(groups?.['ms']),
  }))
}

async function configure({ databaseOwnerUrl }: BenchStack, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: databaseOwnerUrl })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
    await client.query('select pg_reload_conf()')
  } finally {
    await client.end()
  }
  await sleep(RELOAD_MS)
}
