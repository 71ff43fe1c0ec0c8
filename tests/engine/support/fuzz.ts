import type { CustomerId } from '../../../domain/ids.ts'
import type { Random } from '../../model/random.ts'
import type { Phone } from '../../support/phone.ts'
import type { TestTenant } from '../../support/tenant.ts'
import { until } from '../../support/until.ts'
import { MOMENTS, type Moments } from './moments.ts'
import type { Staff } from './staff.ts'
import { knownWriter } from './writer.ts'

/** One customer's conversation in which a person takes over at some moment. */
export interface Fuzzed {
  readonly tenant: TestTenant
  readonly phone: Phone
  readonly customerId: CustomerId
  /** From the answer to a takeover until the question to give back, by this machine's clock. */
  readonly staffHad: { readonly fromMs: number; toMs: number }[]
}

const QUESTIONS = [
  'Which wood do you use for your tables?',
  'And how long does it take to make one?',
  'Do you deliver to Galway as well?',
  'Can I see one of your tables somewhere?',
] as const

async function waitForMoment(moments: Moments, { customerId }: Fuzzed, random: Random): Promise<void> {
  const moment = random.pick(['at once', ...MOMENTS] as const)
  if (moment !== 'at once') await moments.came(customerId, moment, 60_000)
}

/** On a crowded machine a command may be refused for now; a person tries again. */
const insistently = (what: string, command: () => Promise<unknown>) =>
  until(
    what,
    async () => {
      try {
        await command()
        return true
      } catch (error) {
        if (error instanceof Error && error.message.includes('answered 503')) return null
        throw error
      }
    },
    60_000,
  )

/** Writes, is taken over at some moment, written to by staff, and perhaps given back and written to again. */
export async function fuzzOne(tenant: TestTenant, moments: Moments, staff: Staff, random: Random): Promise<Fuzzed> {
  const { phone, customerId } = await knownWriter(tenant)
  const fuzzed: Fuzzed = { tenant, phone, customerId, staffHad: [] }
  const ask = () => phone.write(random.pick(QUESTIONS), random.chance(0.3) ? { repeat: 1 } : {})
  await ask()
  if (random.chance(0.4)) await ask()
  await waitForMoment(moments, fuzzed, random)
  await insistently('the takeover', () => staff.takeOver(customerId))
  const had = { fromMs: Date.now(), toMs: Number.POSITIVE_INFINITY }
  fuzzed.staffHad.push(had)
  if (random.chance(0.6)) await ask()
  if (random.chance(0.7)) await staff.write(customerId, 'Aoife here, one moment please.')
  if (random.chance(0.4)) await ask()
  if (random.chance(0.6)) {
    had.toMs = Date.now()
    await insistently('the give-back', () => staff.giveBack(customerId))
    if (random.chance(0.6)) await ask()
    if (random.chance(0.25)) await phone.write('STOP')
  }
  return fuzzed
}
