import { Registry } from 'prom-client'
import { expect, it } from 'vitest'
import { countGuardrails } from '../../../services/alert/guardrails.ts'
import { watchTenant } from '../../../services/alert/watch.ts'
import { readChannelFigures } from '../../../services/metrics/channels.ts'
import { recordProviderFailure } from '../../../services/outbound/pace.ts'
import type { Tx } from '../../../services/transaction.ts'
import { registerQueueMetrics } from '../../../workers/queue-metrics.ts'
import { openBusiness } from '../support/business.ts'
import { newCustomer } from '../support/people.ts'
import { reserve } from '../support/sends.ts'

it('queues and breakers are shown by what waits, never by whose it is', async () => {
  const business = await openBusiness()
  const customer = await newCustomer(business)
  await reserve(business, customer)
  for (let failure = 0; failure < 3; failure++)
    await business.run((tx) => recordProviderFailure(tx, business.account.sms))
  const registry = new Registry()
  registerQueueMetrics(registry, () => business.records.db)
  const text = await registry.metrics()
  expect(text).toMatch(/steward_queue_depth\{queue="reserved"\} [1-9]/)
  expect(text).toMatch(/steward_queue_depth\{queue="undecided"\} \d/)
  expect(text).toMatch(/steward_channel_breakers\{channel="sms",vendor="\w+"\} [1-9]/)
  expect(text).not.toContain(business.tenantId)
})

it('a database that is away costs the queues, not the answer', async () => {
  const registry = new Registry()
  registerQueueMetrics(registry, () => null)
  expect(await registry.metrics()).toContain('steward_queue_depth{queue="unanswered"} 0')
})

interface Node {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly Plans?: readonly Node[]
}

const scanned = (node: Node): readonly string[] => [
  ...(node['Node Type'] === 'Seq Scan' ? [node['Relation Name'] ?? ''] : []),
  ...(node.Plans ?? []).flatMap(scanned),
]

const GROWING = ['messages', 'outbound_ledger', 'events', 'dead_letters']

it('no figure is read by going through everything that was ever said', async () => {
  const business = await openBusiness()
  const statements: string[] = []
  await business.run(async (tx) => {
    const noting: Tx = {
      ...tx,
      run: (name, text, values) => {
        statements.push(text)
        return tx.run(name, text, values)
      },
    }
    await readChannelFigures(noting, 24)
    await watchTenant(noting)
    await countGuardrails(noting, [{ rule: 'r', stage: 'draft', span: 's', effect: 'block' }])
  })
  expect(statements.length).toBeGreaterThan(5)
  const read = await business.run(async (tx) => {
    // Tables of a test are small: where an index can serve at all, it does now.
    await tx.run('', 'set local enable_seqscan = off', [])
    const plans = []
    for (const text of statements.filter((one) => /^\s*(select|with|update)/i.test(one)))
      plans.push(
        ...(await tx.run<{ 'QUERY PLAN': [{ Plan: Node }] }>('', `explain (generic_plan, format json) ${text}`, [])),
      )
    return plans.flatMap((row) => scanned(row['QUERY PLAN'][0].Plan))
  })
  expect(read.filter((table) => GROWING.includes(table))).toEqual([])
})
