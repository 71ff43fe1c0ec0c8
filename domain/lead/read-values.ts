import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { detectLanguage } from '../conversation/language.ts'
import { type Language, languageOf } from '../language.ts'
import { type Currency, isCurrency, type Money, money } from '../money.ts'
import { minorOf, numbersIn } from '../money-in-text.ts'
import { currencyOf } from '../money-words.ts'
import { normalise } from '../text/normalise.ts'
import { PATIENT, URGENT } from './field-words.ts'
import type { Leaf } from './flatten.ts'

export type Urgency = 'high' | 'normal' | 'low'

const EMAIL = /^[^\s\p{Cc}@<>"(),;:\\[\]]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}]{2,24}$/u
const LONGEST_EMAIL = 254
const LONGEST_NAME = 120
const LONGEST_TEXT = 2_000

const DATE = /^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{4})/

const clean = (text: string, most: number): string =>
  text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, most)
    .trim()

/** "Ann <ann@x.example>" and "mailto:ann@x.example" are addresses too. */
export function readEmail(value: Leaf['value']): string | null {
  if (typeof value !== 'string') return null
  const bare = (/<([^<>]+)>\s*$/.exec(value)?.[1] ?? value)
    .replace(/^\s*mailto:/i, '')
    .trim()
    .toLowerCase()
  return bare.length <= LONGEST_EMAIL && EMAIL.test(bare) ? bare : null
}

/** E.164, read with the tenant's country where the number names none. */
export function readPhone(value: Leaf['value'], defaultCountry: string | null): string | null {
  if (typeof value === 'boolean') return null
  const text = String(value)
    .replace(/^\s*(?:tel|whatsapp|sms):/i, '')
    .trim()
  if (text.length > 40 || !/^[+\d(][\d\s()./-]{5,}(?:\s*(?:x|ext\.?)\s*\d{1,6})?$/i.test(text)) return null
  if (DATE.test(text)) return null
  const country: CountryCode | undefined =
    defaultCountry !== null && isSupportedCountry(defaultCountry) ? defaultCountry : undefined
  const number = parsePhoneNumberFromString(text, country)
  if (number === undefined) return null
  // Numbering plans change faster than their tables: with its country code written out, a possible number is believed.
  const isBelieved = number.isValid() || (text.startsWith('+') && number.isPossible())
  return isBelieved ? number.number : null
}

export function readName(value: Leaf['value']): string | null {
  if (typeof value !== 'string') return null
  const name = clean(value, LONGEST_NAME)
  return /\p{L}/u.test(name) && !/[@{}<>]|https?:/.test(name) ? name : null
}

export function readText(value: Leaf['value']): string | null {
  if (typeof value === 'boolean') return null
  const text = clean(String(value), LONGEST_TEXT)
  return text === '' ? null : text
}

/** The upper end of what someone would spend; null in a currency we do not know. */
export function readBudget(value: Leaf['value'], currency: Currency, isMinor: boolean): Money | null {
  if (typeof value === 'boolean') return null
  const amounts = numbersIn(String(value), currency).flatMap((found) => {
    const stated = found.currency ?? currency
    const amountMinor = isMinor ? Number(found.digits) : minorOf(found, stated)
    return !isCurrency(stated) ||
      found.isPercent ||
      amountMinor === null ||
      !Number.isSafeInteger(amountMinor) ||
      amountMinor <= 0
      ? []
      : [money(amountMinor, stated)]
  })
  return amounts.toSorted((left, right) => right.amountMinor - left.amountMinor)[0] ?? null
}

export function readCurrency(value: Leaf['value'], home: Currency): Currency | null {
  const code = typeof value === 'string' ? currencyOf(value, home) : null
  return isCurrency(code) ? code : null
}

export function readUrgency(value: Leaf['value']): Urgency | null {
  if (typeof value === 'boolean') return value ? 'high' : null
  if (typeof value === 'number') return null
  const { plain } = normalise(value)
  if (PATIENT.test(plain)) return 'low'
  return URGENT.test(plain) ? 'high' : 'normal'
}

export const readLanguage = (value: Leaf['value']): Language | null => {
  if (typeof value !== 'string') return null
  const names: Readonly<Record<string, Language>> = {
    english: 'en',
    ingles: 'en',
    spanish: 'es',
    espanol: 'es',
    castellano: 'es',
    portuguese: 'pt',
    portugues: 'pt',
    french: 'fr',
    francais: 'fr',
    german: 'de',
    deutsch: 'de',
    italian: 'it',
    italiano: 'it',
  }
  return languageOf(value) ?? names[normalise(value).plain] ?? null
}

export const languageOfText = (text: string | null): Language | null =>
  text === null ? null : detectLanguage(text, null)
