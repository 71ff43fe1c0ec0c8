import type { VendorOf } from '../../domain/providers.ts'
import type { ModelUsage } from './contract.ts'

/** What a model costs, in millionths of a US dollar for a million tokens: 100_000 is $0.10. */
export interface Price {
  readonly input: number
  readonly cachedInput: number
  /** For input the provider also writes to its cache, which is all of it that was not cached. */
  readonly cacheWrite: number
  readonly output: number
}

/** When the table was last compared with what providers publish; standard tier. */
const AS_OF = '2026-11-21'

const PRICES: Readonly<Record<string, Price>> = {
  'gpt-6-luna': { input: 100_000, cachedInput: 10_000, cacheWrite: 125_000, output: 500_000 },
  'gpt-6-sol': { input: 2_000_000, cachedInput: 200_000, cacheWrite: 2_500_000, output: 10_000_000 },
  'gpt-6-astra': { input: 10_000_000, cachedInput: 1_000_000, cacheWrite: 12_500_000, output: 50_000_000 },
  'gpt-6.1-terra': { input: 1_000_000, cachedInput: 50_000, cacheWrite: 1_250_000, output: 5_000_000 },
  'gpt-6.1-sol': { input: 2_000_000, cachedInput: 100_000, cacheWrite: 2_500_000, output: 10_000_000 },
  'gpt-5.6-luna': { input: 200_000, cachedInput: 20_000, cacheWrite: 250_000, output: 1_200_000 },
  'gpt-5.6-terra': { input: 2_000_000, cachedInput: 200_000, cacheWrite: 2_500_000, output: 12_000_000 },
  'gpt-5.6-sol': { input: 4_000_000, cachedInput: 400_000, cacheWrite: 5_000_000, output: 20_000_000 },
}

/** As dear as the dearest: a budget must not be overrun because nobody entered a price. */
const UNKNOWN: Price = { input: 10_000_000, cachedInput: 10_000_000, cacheWrite: 12_500_000, output: 50_000_000 }
const FREE: Price = { input: 0, cachedInput: 0, cacheWrite: 0, output: 0 }
const STAND_IN = /^scripted/
const SNAPSHOT_DATE = /-\d{4}-\d{2}-\d{2}$/

/** Above this many input tokens a request costs more: twice the input, one and a half times the output. */
const LONG_INPUT_TOKENS = 272_000

/** The price of a model or of a dated snapshot of it; `isKnown` is false where the conservative price stands in. */
export function priceOf(
  model: string,
  vendor: VendorOf<'llm'> = 'openai',
): { readonly price: Price; readonly isKnown: boolean; readonly asOf: string } {
  // A model on a machine of one's own is not paid by the token.
  if (vendor === 'ollama' || STAND_IN.test(model)) return { price: FREE, isKnown: true, asOf: AS_OF }
  const name = model.replace(SNAPSHOT_DATE, '')
  const price = Object.hasOwn(PRICES, name) ? PRICES[name] : undefined
  return { price: price ?? UNKNOWN, isKnown: price !== undefined, asOf: AS_OF }
}

/** Cost of one call in millionths of a US dollar, rounded up. Never below what the provider bills. */
export function costUsdMicros(model: string, usage: ModelUsage, vendor: VendorOf<'llm'> = 'openai'): number {
  const { price } = priceOf(model, vendor)
  const isLong = usage.tokensIn > LONG_INPUT_TOKENS
  const fresh = Math.max(0, usage.tokensIn - usage.tokensCached)
  const input = fresh * Math.max(price.input, price.cacheWrite) + usage.tokensCached * price.cachedInput
  const output = usage.tokensOut * price.output
  return Math.ceil((input * (isLong ? 2 : 1) + output * (isLong ? 1.5 : 1)) / 1_000_000)
}
