import { readFileSync } from 'node:fs'
import pg from 'pg'
import { within } from './load/closed-loop.ts'
import { followSends } from './load/journal.ts'
import { createTwilioSender, newNumber, newQuestion, newSid } from './load/webhook.ts'
import { postJson } from './stack/http.ts'
import { onStack } from './stack/start.ts'

await onStack(async (stack) => {
  await postJson(`${stack.addresses.sandbox}/model`, { latencyMs: 0, mode: 'scripted' })
  const sends = followSends(stack.addresses.sandbox, 12)
  const deliver = createTwilioSender(stack)
  const ask = async (from: string) => {
    const answered = sends.next(from)
    await deliver({ from, text: newQuestion(), sid: newSid() })
    await within(60_000, from, answered)
  }
  const one = newNumber()
  await ask(one)
  await ask(one)
  await ask(one)
  await new Promise((r) => setTimeout(r, 4000))
  const admin = new pg.Client({ connectionString: stack.databaseOwnerUrl })
  await admin.connect()
  await admin.query(`alter system set log_min_duration_statement = 0`)
  await admin.query(`alter system set log_line_prefix = '%m %a '`)
  await admin.query('select pg_reload_conf()')
  await new Promise((r) => setTimeout(r, 800))
  await ask(one)
  await new Promise((r) => setTimeout(r, 1500))
  await admin.query(`alter system reset log_min_duration_statement`)
  await admin.query('select pg_reload_conf()')
  const log = readFileSync(stack.dataDir + '/logs/postgres.log', 'utf8')
    .split('\n')
    .filter((l) => / execute | statement: /.test(l))
  for (const l of log) {
    const m = /(\d\d\.\d{3}) \S+ (\S+) LOG:\s+duration: ([\d.]+) ms\s+(?:execute|statement:) (.*)/.exec(l)
    if (m) console.log(m[1], m[2], m[3], m[4].slice(0, 90))
  }
  await admin.end()
  await sends.stop()
})
