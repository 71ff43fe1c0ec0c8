import type { Currency } from '../money.ts'
import { minorOf, numbersIn } from '../money-in-text.ts'

/** Does a text name amounts, and the standing one not among them? Whoever agrees to it agrees to something else. */
export function namesOtherAmount(text: string, standingMinor: number, currency: Currency): boolean {
  const amounts = numbersIn(text, currency)
    .filter((found) => found.currency === currency && !found.isPercent)
    .map((found) => minorOf(found, currency))
  return amounts.length > 0 && !amounts.includes(standingMinor)
}
