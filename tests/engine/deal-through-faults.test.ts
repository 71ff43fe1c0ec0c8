// Fails when: a repeat does not look for the marker first (providers/e-signature/docusign.send.ts), or timers act
// without the truth (workflows/lead-to-payment.ts).
import { describe, expect, it } from 'vitest'
import { machineEnvironment } from '../../config/machine.ts'
import { createRandom } from '../model/random.ts'
import { payInvoice, signEnvelope } from '../support/providers.ts'
import { rows } from '../support/rows.ts'
import { openTenant } from '../support/tenant.ts'
import { until } from '../support/until.ts'
import { envelopesOf, invoicesOf } from './support/at-provider.ts'
import { dealOf, ended } from './support/engine.ts'
import { type Fault, misbehave } from './support/misbehave.ts'
import {
  accepts,
  atStage,
  type Buyer,
  buyer,
  executionsOf,
  newestEnvelope,
  newestInvoice,
  reachOffer,
  stagesOf,
} from './support/people.ts'
import { type Clock, fastDeal } from './support/settings.ts'

const STAGES = ['qualified', 'negotiating', 'contract_sent', 'signed', 'invoiced', 'paid']

/** From the first word to the last payment while both providers of a deal misbehave in these ways. */
async function buysWhile(faults: readonly Fault[], clock: Clock = {}): Promise<Buyer> {
  const someone = buyer(await openTenant(fastDeal(clock)))
  for (const fault of faults)
    for (const provider of ['docusign', 'stripe'] as const) await misbehave(someone.tenant, provider, fault)
  await reachOffer(someone)
  await accepts(someone)
  await signEnvelope((await newestEnvelope(someone)).ref)
  const invoice = await until(
    'an open invoice',
    async () => {
      const [open] = await rows<{ ref: string }>(
        someone.tenant,
        `select provider_ref as ref from invoices where state = 'open'`,
      )
      return open
    },
    40_000,
  )
  await payInvoice(invoice.ref)
  await atStage(someone, 'paid')
  await ended(dealOf(someone.tenant, await someone.leadId()))
  return someone
}

const count = async ({ tenant }: Buyer, type: string) =>
  (await rows(tenant, 'select position from events where type = $1', [type])).length

const SEED = Number(machineEnvironment()['STEWARD_FUZZ_SEED'] ?? 1)
const SEEDS = Array.from({ length: 8 }, (_, index) => SEED * 100 + index)

/** Events that are told twice, overtake each other, come late or never, and requests whose answers are lost. */
function drawn(seed: number): readonly Fault[] {
  const random = createRandom(seed)
  const share = () => 0.15 + random.next() * 0.6
  const faults: readonly Fault[] = [
    { fault: 'webhook_duplicate', probability: share(), seed },
    { fault: 'webhook_reorder', ms: 200 + random.below(2_500), probability: share(), seed },
    { fault: 'webhook_drop', probability: share(), seed },
    { fault: 'response_lost', probability: 0.15, match: 'POST', seed },
    { fault: 'latency', ms: 100 + random.below(900), probability: share(), seed },
  ]
  return faults.filter(() => random.chance(0.7))
}

/** One contract, one invoice, one payment, one thank-you; at the providers as in our records. */
async function expectPaidOnce(someone: Buyer): Promise<void> {
  expect(await stagesOf(someone)).toEqual(STAGES)
  expect(await executionsOf(someone)).toEqual(['send_envelope: done', 'send_invoice: done'])
  expect(await envelopesOf(someone.tenant)).toHaveLength(1)
  expect(await invoicesOf(someone.tenant)).toHaveLength(1)
  expect(await newestInvoice(someone)).toMatchObject({ state: 'paid' })
  expect([await count(someone, 'payment:received'), await count(someone, 'payment:late')]).toEqual([1, 0])
  const said = await rows<{ intent_id: string }>(
    someone.tenant,
    `select intent_id from outbound_ledger where turn_id is null and intent_id not like '%reminder%'`,
  )
  expect(said).toHaveLength(3)
}

describe.concurrent('a deal ends at the truth of its providers, paid once,', () => {
  it('when every event is told twice', async () => {
    await expectPaidOnce(await buysWhile([{ fault: 'webhook_duplicate' }]))
  })

  it('when events overtake each other', async () => {
    await expectPaidOnce(await buysWhile([{ fault: 'webhook_reorder', ms: 900 }]))
  })

  it('when no event ever arrives: it looks for itself when its timers fire', async () => {
    await expectPaidOnce(await buysWhile([{ fault: 'webhook_drop' }], { reminders: [2, 5, 10, 20], due: 8 }))
  })

  it('when the answer to every first change is lost', async () => {
    await expectPaidOnce(await buysWhile([{ fault: 'response_lost', count: 1 }]))
  })

  it('when each step of the invoice loses its answer', async () => {
    await expectPaidOnce(
      await buysWhile([
        { fault: 'response_lost', count: 1, match: 'POST /v1/customers' },
        { fault: 'response_lost', count: 1, match: 'POST /v1/invoiceitems' },
        { fault: 'response_lost', count: 1, match: '/finalize' },
        { fault: 'response_lost', count: 1, match: '/send' },
      ]),
    )
  })

  it.each(SEEDS)('whatever happens to the events, seed %i', async (seed) => {
    const faults = drawn(seed)
    await expectPaidOnce(await buysWhile(faults, { reminders: [2, 5, 8, 16], due: 8 }))
  })

  it('when both providers are down for a while and in trouble after', async () => {
    await expectPaidOnce(
      await buysWhile([
        { fault: '429', count: 2, ms: 1_000 },
        { fault: '500', count: 2 },
      ]),
    )
  })
})
