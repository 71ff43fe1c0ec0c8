import { fold } from './fold.ts'

export interface Amount {
  readonly value: number
  /** ISO code, or the sign where it stands for several currencies. */
  readonly currency: string | null
}

const SYMBOLS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  eur: 'EUR',
  '£': 'GBP',
  pound: 'GBP',
  pounds: 'GBP',
  gbp: 'GBP',
  quid: 'GBP',
  usd: 'USD',
  us$: 'USD',
  r$: 'BRL',
  real: 'BRL',
  reais: 'BRL',
  brl: 'BRL',
  chf: 'CHF',
  franken: 'CHF',
  francs: 'CHF',
  '¥': 'JPY',
  yen: 'JPY',
  jpy: 'JPY',
  mxn: 'MXN',
  cad: 'CAD',
  aud: 'AUD',
  sek: 'SEK',
  nok: 'NOK',
  dkk: 'DKK',
  pln: 'PLN',
  zł: 'PLN',
  $: '$',
  dollar: '$',
  dollars: '$',
  dolares: '$',
  bucks: '$',
  peso: '$',
  pesos: '$',
}

const NUMBER = String.raw`\d{1,3}(?:[.,'’  ]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?`
const BEFORE = String.raw`(?:(?<before>r\$|us\$|[€£¥$]|(?<![a-z])(?:eur|usd|gbp|chf|brl|mxn|cad|aud|jpy|sek|nok|dkk|pln))\s*)?`
const AFTER = String.raw`(?:\s*(?<kilo>k(?![a-z])|thousand|tausend|mil(?![a-z])|mille?(?![a-z])|mila))?(?:\s*(?<after>[€£¥$]|(?:euros?|eur|dollars?|dolares|usd|pounds?|gbp|quid|bucks|reais|real|francs|franken|chf|yen|pesos?|brl|mxn|cad|aud|zł|pln|sek|nok|dkk)(?![a-z])))?`
const AMOUNT = new RegExp(`${BEFORE}(?<![\\d.,:/@+-])(?<number>${NUMBER})(?![\\d:/@-])${AFTER}`, 'g')
/** What a number followed by this counts is no money. */
const UNIT_AFTER =
  /^\s*(?:%|percent|per cent|prozent|por ?ciento|por ?cento|pour ?cent|per cento|°|m2|m²|qm|sqm|sq|metre|meter|metro|cm|mm|km|kg|gr?\b|l\b|litre|liter|litro|hour|hora|heure|stunde|or[ae]\b|day|dia\b|dias\b|jour|tag|giorn|week|semana|semaine|woche|settiman|month|mes\b|meses|mois|monat|mes[ei]\b|year|ano|an\b|ans\b|jahr|ann[oi]\b|min|people|person|gast|guest|invit|am\b|pm\b|a\.m|p\.m|uhr|st\b|nd\b|rd\b|th\b|x\b|(?:january|february|march|april|may|june|july|august|september|october|november|december)\b)/

/** Reads 4,200.50 and 4.200,50 and 4 200 alike. */
function parseNumber(text: string): number {
  const plain = text.replace(/['’\s]/g, '')
  const decimal = /[.,](\d{1,2})$/.exec(plain)
  const whole = decimal ? plain.slice(0, -decimal[0].length) : plain
  return Number(`${whole.replace(/[.,]/g, '')}${decimal ? `.${decimal[1]}` : ''}`)
}

const withoutAddresses = (text: string): string => text.replace(/(?<!\S)\S+@\S+|https?:\/\/\S+/g, ' ')

const codeOf = (marker: string | undefined): string | null => (marker === undefined ? null : (SYMBOLS[marker] ?? null))

/** Every number in the text that may be money, in order; dates, times, shares and measures are left out. */
export function amountsIn(text: string): readonly Amount[] {
  const read = withoutAddresses(fold(text))
  return [...read.matchAll(AMOUNT)].flatMap((match) => {
    const { before, number = '', kilo, after } = match.groups ?? {}
    const rest = read.slice(match.index + match[0].length)
    const currency = codeOf(before) ?? codeOf(after)
    if (currency === null && (UNIT_AFTER.test(rest) || number.replace(/\D/g, '').length > 7)) return []
    return [{ value: parseNumber(number) * (kilo === undefined ? 1 : 1_000), currency }]
  })
}

/** The amount of our own plain notation, "EUR 4,900.00". */
export function plainAmount(text: string): Amount | null {
  const match = /^([A-Z]{3})\s(-?[\d,]+(?:\.\d+)?)$/.exec(text.trim())
  return match ? { value: Number(match[2]?.replaceAll(',', '')), currency: match[1] ?? null } : null
}

const MONEY =
  /(?:[€£¥$]|\b(?:eur|usd|gbp|chf|brl|mxn|cad|aud|jpy))\s*\d|\d(?:[\d.,]*)\s*(?:[€£¥$]|(?:euros?|eur|dollars?|usd|pounds?|gbp|chf|francs|reais)\b)/i
const SHARE = /\d(?:[\d.,]*)\s*(?:%|(?:percent|prozent)\b)/i

/** Does a sentence name a price? Such sentences are never repeated to a customer. */
export const namesMoney = (sentence: string): boolean => MONEY.test(sentence)

/** A share may be said where an article that is cited says it, nowhere else. */
export const namesShare = (sentence: string): boolean => SHARE.test(sentence)
