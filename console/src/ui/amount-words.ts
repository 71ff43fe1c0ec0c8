import type { Amount, Currency } from '../api/nouns.ts'

const LOCALE = 'en'
const formats = new Map<string, Intl.NumberFormat>()

function format(currency: Currency, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify([currency, options])
  const made = formats.get(key) ?? new Intl.NumberFormat(LOCALE, { style: 'currency', currency, ...options })
  formats.set(key, made)
  return made
}

/** Minor units to the currency's usual unit; how many digits that takes, the platform knows. */
function major({ amountMinor, currency }: Amount): number {
  const digits = format(currency, {}).resolvedOptions().maximumFractionDigits ?? 2
  return amountMinor / 10 ** digits
}

/** "€4,900", "€4,900.50", "¥120,000": cents only where there are any. */
export function amountWords(amount: Amount): string {
  const isWhole = Number.isInteger(major(amount))
  return format(amount.currency, isWhole ? { maximumFractionDigits: 0 } : {}).format(major(amount))
}

/** Short enough for a column's head: "€48.2K", "€1.2M". */
export const roundWords = (amount: Amount): string =>
  format(amount.currency, { notation: 'compact', maximumFractionDigits: 1, minimumFractionDigits: 0 }).format(
    major(amount),
  )

/** What the model cost: three digits that mean something, "$0.0042", "$1.24". */
export function costWords(usdMicros: number): string {
  const usd = usdMicros / 1_000_000
  if (usdMicros === 0) return '$0'
  if (usd >= 0.1) return `$${usd.toFixed(2)}`
  return usd >= 0.0001 ? `$${usd.toFixed(4)}` : 'under $0.0001'
}

export const countWords = (count: number): string => new Intl.NumberFormat(LOCALE).format(count)
