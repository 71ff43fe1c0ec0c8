// Fails when: a step of a message's way writes another correlation id (activities/messaging.ts, services/outbound/delivery.ts),
// or a secret gets into a log, an event or an address.
import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, it } from 'vitest'
import { deliver } from '../api/support/twilio.ts'
import { sandboxControl } from '../support/providers.ts'
import { rows } from '../support/rows.ts'
import { freshNumber, openTenant, type TestTenant } from '../support/tenant.ts'
import { until } from '../support/until.ts'

interface Line {
  readonly time: string
  readonly msg: string
  readonly channel?: string
  readonly conversationId?: string
  readonly customerId?: string
  readonly correlationId?: string
}

const logs = () => join(inject('stack').dataDir, 'logs')

/** Lines of a process with an id in them, as a person with grep finds them. */
const linesOf = (process: string, wanted: string): Line[] =>
  readFileSync(join(logs(), `${process}.log`), 'utf8')
    .split('\n')
    // What stands behind the last end of a line is still being written.
    .slice(0, -1)
    .filter((line) => line.includes(wanted))
    .map((line): Line => JSON.parse(line))

const way = (correlationId: string): Line[] =>
  [...linesOf('api', correlationId), ...linesOf('worker', correlationId)].toSorted((left, right) =>
    left.time.localeCompare(right.time),
  )

/** Two processes write these, and a provider may report before the sender has written down that it accepted. */
const WAYS = [
  ['a message arrived', 'a turn began', 'the model was asked', 'a message was sent'],
  ['the model was asked', 'a message was reported on'],
]

async function writeWith(correlationId: string): Promise<{ tenant: TestTenant; number: string }> {
  const tenant = await openTenant()
  const number = freshNumber()
  const fields = { From: number, Body: 'Which wood do you use for your tables?' }
  const answer = await deliver(tenant, 'sms', fields, { headers: { 'x-correlation-id': correlationId } })
  expect(answer.status).toBe(200)
  await until('a delivered answer', async () => {
    const [sent] = await rows(tenant, `select id from outbound_ledger where delivery in ('delivered', 'read')`)
    return sent
  })
  return { tenant, number }
}

it('one correlation id finds a message’s whole way, in logs and records', async () => {
  const correlationId = `follow-${randomBytes(8).toString('hex')}`
  const { tenant, number } = await writeWith(correlationId)
  const found = await until('sending and report in the log', async () => {
    const lines = way(correlationId)
    const isThere = (step: string) => lines.some(({ msg }) => msg === step)
    return isThere('a message was sent') && isThere('a message was reported on') ? lines : null
  })
  const [customer] = await rows<{ id: string }>(tenant, 'select id from customers')
  for (const steps of WAYS) {
    const firsts = steps.map((step) => found.findIndex(({ msg }) => msg === step))
    expect(firsts, 'each step, in order').toEqual(firsts.toSorted((left, right) => left - right))
    expect(firsts).not.toContain(-1)
  }
  for (const line of found) {
    expect(line).toMatchObject({ channel: 'sms', conversationId: customer?.id, customerId: customer?.id })
    expect(line.correlationId).toBe(correlationId)
  }
  expect(JSON.stringify(found), 'nobody’s words and nobody’s number').not.toMatch(/wood|tables/)
  expect(JSON.stringify(found)).not.toContain(number.replace('+', ''))

  const tables = ['messages', 'turns', 'outbound_ledger'] as const
  for (const table of tables)
    expect(
      await rows(tenant, `select distinct correlation_id as id from ${table}`),
      `${table} knows the message by its id`,
    ).toEqual([{ id: correlationId }])
  const events = await rows<{ type: string }>(
    tenant,
    'select type from events where correlation_id = $1 order by position',
    [correlationId],
  )
  const types = events.map(({ type }) => type)
  const places = ['message:received', 'message:sent', 'message:delivery_changed'].map((type) => types.indexOf(type))
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((left, right) => left - right))
})

const secretsOf = ({ secrets }: TestTenant): readonly string[] => [
  secrets.apiKey('owner'),
  secrets.apiKey('staff'),
  secrets.password('owner'),
  secrets.leadSigning,
  secrets.twilio.authToken,
  secrets.stripe.secretKey,
  secrets.stripe.webhookSecret,
  secrets.docusign.hmacKey,
  secrets.openai.apiKey,
  secrets.slack.botToken,
  secrets.slack.signingSecret,
  secrets.telegram.webhookSecret,
  ...inject('stack').secretKeys.split(','),
  new URL(inject('stack').ownerUrl).password,
]

it('no secret of a run is in a log, an event, a history or an address', async () => {
  const { tenant } = await writeWith(`secrets-${randomBytes(8).toString('hex')}`)
  await deliver(tenant, 'sms', {}, { signature: 'bm90IHRydWU=' })
  await fetch(`${inject('stack').api}/api/v1/home`, { headers: { 'x-api-key': tenant.secrets.apiKey('owner') } })
  const { dataDir } = inject('stack')
  const logText = readdirSync(logs())
    .map((file) => readFileSync(join(logs(), file), 'utf8'))
    .join('\n')
  const events = await rows<{ payload: unknown }>(tenant, 'select payload, actor from events')
  const histories = ['temporal.db', 'temporal.db-wal'].map((file) =>
    readFileSync(join(dataDir, file)).toString('latin1'),
  )
  const requests = await sandboxControl('/requests?since=1970-01-01T00:00:00.000Z', {}, 'GET')
  const addresses = JSON.stringify(Array.isArray(requests) ? requests.map(({ path }) => path) : requests)
  expect(logText.length, 'there is something to look at').toBeGreaterThan(1_000)
  expect(addresses.length).toBeGreaterThan(100)
  const places = { logs: logText, events: JSON.stringify(events), histories: histories.join(''), addresses }
  const secrets = secretsOf(tenant).filter((secret) => secret.length >= 8)
  expect(secrets.length).toBeGreaterThan(10)
  const leaked = Object.entries(places).flatMap(([place, text]) =>
    secrets.filter((secret) => text.includes(secret)).map((secret) => `${place}: ${secret.slice(0, 6)}…`),
  )
  expect(leaked).toEqual([])
})
