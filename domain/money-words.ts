import { type Currency, isCurrency } from './money.ts'

/** Marks that several countries share: the tenant's own currency if it is among them, else the first. */
const DOLLARS = ['USD', 'CAD', 'AUD', 'MXN'] as const
const CROWNS = ['SEK', 'NOK', 'DKK'] as const

const SHARED: Readonly<Record<string, readonly Currency[]>> = {
  $: DOLLARS,
  dollar: DOLLARS,
  dollars: DOLLARS,
  dolar: DOLLARS,
  dolares: DOLLARS,
  dollari: DOLLARS,
  bucks: DOLLARS,
  kr: CROWNS,
  kronor: CROWNS,
  kroner: CROWNS,
  krona: CROWNS,
  krone: CROWNS,
  kronen: CROWNS,
  couronnes: CROWNS,
  peso: ['MXN'],
  pesos: ['MXN'],
}

const OWN: Readonly<Record<string, string>> = {
  '€': 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  '£': 'GBP',
  pound: 'GBP',
  pounds: 'GBP',
  quid: 'GBP',
  libras: 'GBP',
  pfund: 'GBP',
  sterline: 'GBP',
  us$: 'USD',
  c$: 'CAD',
  ca$: 'CAD',
  a$: 'AUD',
  au$: 'AUD',
  mx$: 'MXN',
  r$: 'BRL',
  reais: 'BRL',
  franc: 'CHF',
  francs: 'CHF',
  franken: 'CHF',
  franchi: 'CHF',
  sfr: 'CHF',
  zl: 'PLN',
  zloty: 'PLN',
  zlotys: 'PLN',
  zlotych: 'PLN',
  '¥': 'JPY',
  yen: 'JPY',
  nz$: 'NZD',
  hk$: 'HKD',
  s$: 'SGD',
  '₹': 'INR',
  rs: 'INR',
  rupees: 'INR',
  rupias: 'INR',
  rupien: 'INR',
  '₽': 'RUB',
  rubles: 'RUB',
  rublos: 'RUB',
  rubel: 'RUB',
  '₺': 'TRY',
  lira: 'TRY',
  liras: 'TRY',
  yuan: 'CNY',
  rmb: 'CNY',
  '₩': 'KRW',
  '₿': 'BTC',
  bitcoin: 'BTC',
  bitcoins: 'BTC',
  btc: 'BTC',
  ethereum: 'ETH',
  eth: 'ETH',
  usdt: 'USDT',
  dirham: 'AED',
  dirhams: 'AED',
  rand: 'ZAR',
  kc: 'CZK',
  forint: 'HUF',
  '₪': 'ILS',
  shekels: 'ILS',
  '฿': 'THB',
  baht: 'THB',
  '₦': 'NGN',
  naira: 'NGN',
  '₱': 'PHP',
}

/** Codes we do not sell in; some are words in lower case, so they count in capitals only. */
export const FOREIGN_CODES: readonly string[] =
  'INR RUB TRY CNY KRW AED SAR ZAR NZD SGD HKD ARS COP CLP PEN UAH CZK HUF RON BGN ILS THB VND NGN PHP IDR MYR EGP MAD KES ISK BTC ETH'.split(
    ' ',
  )

/** Marks longest first, so that "US$" is not read as "$". */
export const CURRENCY_MARKS: readonly string[] = [
  ...Object.keys(SHARED),
  ...Object.keys(OWN),
  'zł',
  'złoty',
  'złotych',
  'dólar',
  'dólares',
].toSorted((left, right) => right.length - left.length)

/** The ISO code a mark stands for, seen from the tenant's currency; null for anything else. */
export function currencyOf(mark: string, home: Currency): string | null {
  const word = mark
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '')
    .replaceAll('ł', 'l')
    .toLowerCase()
    .trim()
  const shared = SHARED[word]
  if (shared !== undefined) return shared.includes(home) ? home : (shared[0] ?? null)
  const code = word.toUpperCase()
  return OWN[word] ?? (isCurrency(code) || FOREIGN_CODES.includes(code) ? code : null)
}

/** Words that multiply the number before them, with the number of zeros. */
export const MULTIPLIERS: Readonly<Record<string, number>> = {
  k: 3,
  tsd: 3,
  thousand: 3,
  mil: 3,
  mila: 3,
  mille: 3,
  tausend: 3,
  mio: 6,
  million: 6,
  millions: 6,
  millones: 6,
  milhoes: 6,
  millionen: 6,
  milioni: 6,
}

export const PERCENT_MARKS: readonly string[] = [
  '%',
  'percent',
  'per cent',
  'pct',
  'por ciento',
  'por cento',
  'pour cent',
  'prozent',
  'per cento',
]
