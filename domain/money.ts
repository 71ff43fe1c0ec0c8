/** An amount in the currency's minor unit (cents, yen) with its ISO 4217 code. Never a float. */
export interface Money {
  readonly amountMinor: number
  readonly currency: Currency
}

export const CURRENCIES = [
  'EUR',
  'USD',
  'GBP',
  'CHF',
  'BRL',
  'MXN',
  'CAD',
  'AUD',
  'SEK',
  'NOK',
  'DKK',
  'PLN',
  'JPY',
] as const
export type Currency = (typeof CURRENCIES)[number]

const EXPONENTS: Partial<Record<Currency, number>> = { JPY: 0 }

export const isCurrency = (text: unknown): text is Currency => CURRENCIES.includes(text as Currency)

/** Digits after the decimal point in the currency's usual notation. */
export const exponentOf = (currency: Currency): number => EXPONENTS[currency] ?? 2

export function money(amountMinor: number, currency: Currency): Money {
  if (!Number.isSafeInteger(amountMinor)) throw new RangeError('an amount is a whole number of minor units')
  return { amountMinor, currency }
}

/** Share of an amount in basis points, rounded half up to the minor unit. */
export function shareOf(amountMinor: number, basisPoints: number): number {
  return Math.floor((amountMinor * basisPoints + 5_000) / 10_000)
}

/** The plain notation used in contracts, prompts and messages: "EUR 4,900.00". The same in every locale, on purpose. */
export function formatMoney({ amountMinor, currency }: Money): string {
  const digits = exponentOf(currency)
  const sign = amountMinor < 0 ? '-' : ''
  const padded = Math.abs(amountMinor)
    .toString()
    .padStart(digits + 1, '0')
  const whole = padded.slice(0, padded.length - digits).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${currency} ${sign}${whole}${digits > 0 ? `.${padded.slice(-digits)}` : ''}`
}
