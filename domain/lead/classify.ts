import type { Language } from '../language.ts'
import type { Currency, Money } from '../money.ts'
import { consentsIn, type LeadConsent } from './consent-in-lead.ts'
import type { LeadField } from './field-words.ts'
import { type ApprovedMapping, type Candidate, candidatesIn, type FieldMapping } from './find-fields.ts'
import { flatten, type Leaf } from './flatten.ts'
import { intentOf, type LeadIntent } from './intent-of.ts'
import {
  languageOfText,
  readBudget,
  readCurrency,
  readEmail,
  readLanguage,
  readName,
  readPhone,
  readText,
  readUrgency,
  type Urgency,
} from './read-values.ts'
import { verticalOf } from './vertical-of.ts'

export interface LeadFields {
  readonly name: string | null
  readonly email: string | null
  /** E.164. */
  readonly phone: string | null
  readonly company: string | null
  readonly message: string | null
  readonly product: string | null
  readonly budget: Money | null
  readonly currency: Currency | null
  readonly urgency: Urgency | null
  readonly language: Language | null
}

export interface ClassifiedLead {
  readonly fields: LeadFields
  readonly vertical: string
  readonly intent: LeadIntent
  readonly consents: readonly LeadConsent[]
  /** Only the paths that were used, for review. */
  readonly mappings: readonly FieldMapping[]
}

export interface ClassifyOptions {
  /** ISO country for numbers written without one. */
  readonly defaultCountry: string | null
  readonly currency: Currency
  readonly approved: readonly ApprovedMapping[]
}

interface Found<Value> {
  readonly value: Value
  readonly candidate: Candidate
}

/** The surest candidate of a field whose value can be read as one. */
function pick<Value>(
  candidates: readonly Candidate[],
  field: LeadField,
  read: (value: Leaf['value'], leaf: Leaf) => Value | null,
): Found<Value> | null {
  for (const candidate of candidates) {
    if (candidate.field !== field) continue
    const value = read(candidate.leaf.value, candidate.leaf)
    if (value !== null) return { value, candidate }
  }
  return null
}

const readValue = <Value>(found: Found<Value> | null): Value | null => found?.value ?? null

const MINOR_NAME = /minor|cents?$|incents/
const SENTENCE = /\p{L}+(?:\s+\p{L}+){3,}/u
const TEXT_CONFIDENCE = 0.5

/** A free text nobody labelled as one is the message, if nothing else is. */
function longestText(leaves: readonly Leaf[], used: ReadonlySet<string>): Found<string> | null {
  const texts = leaves.filter(({ value, path }) => typeof value === 'string' && !used.has(path) && SENTENCE.test(value))
  const leaf = texts.toSorted((left, right) => String(right.value).length - String(left.value).length)[0]
  const value = leaf === undefined ? null : readText(leaf.value)
  if (leaf === undefined || value === null) return null
  return { value, candidate: { leaf, path: leaf.path, field: 'message', confidence: TEXT_CONFIDENCE } }
}

/** Makes a lead of any JSON. Whatever it cannot read it leaves out; it never fails and never guesses a consent. */
export function classifyLead(body: unknown, options: ClassifyOptions): ClassifiedLead {
  const leaves = flatten(body)
  const candidates = candidatesIn(leaves, options.approved)
  const full = pick(candidates, 'name', readName)
  const first = pick(candidates, 'first_name', readName)
  const last = pick(candidates, 'last_name', readName)
  const email = pick(candidates, 'email', readEmail)
  const phone = pick(candidates, 'phone', (value) => readPhone(value, options.defaultCountry))
  const company = pick(candidates, 'company', readName)
  const product = pick(candidates, 'product', readText)
  const currency = pick(candidates, 'currency', (value) => readCurrency(value, options.currency))
  const money = readValue(currency) ?? options.currency
  const budget = pick(candidates, 'budget', (value, leaf) =>
    readBudget(
      value,
      money,
      leaf.names.some((name) => MINOR_NAME.test(name)),
    ),
  )
  const urgency = pick(candidates, 'urgency', readUrgency)
  const language = pick(candidates, 'language', readLanguage)
  const known = [full, first, last, email, phone, company, product, currency, budget, urgency, language]
  const used = new Set(known.flatMap((found) => found?.candidate.path ?? []))
  const message = pick(candidates, 'message', readText) ?? longestText(leaves, used)
  const said = [readValue(product), readValue(message)].filter((text) => text !== null).join('. ')
  return {
    fields: {
      name: nameOf(readValue(full), readValue(first), readValue(last)),
      email: readValue(email),
      phone: readValue(phone),
      company: readValue(company),
      message: readValue(message),
      product: readValue(product),
      budget: readValue(budget),
      currency: readValue(currency) ?? readValue(budget)?.currency ?? null,
      urgency: readValue(urgency) ?? urgencyOf(readValue(message)),
      language: readValue(language) ?? languageOfText(readValue(message)),
    },
    vertical: verticalOf(leaves),
    intent: intentOf(said),
    consents: consentsIn(leaves),
    mappings: [...known, message].flatMap((found) =>
      found === null
        ? []
        : [{ path: found.candidate.path, field: found.candidate.field, confidence: found.candidate.confidence }],
    ),
  }
}

/** First and last name make the whole one; in some languages "name" alone is only one half of it. */
function nameOf(full: string | null, first: string | null, last: string | null): string | null {
  if (first !== null && last !== null) return `${first} ${last}`
  if (full !== null && first !== null && !full.includes(first)) return `${first} ${full}`
  if (full !== null && last !== null && !full.includes(last)) return `${full} ${last}`
  return full ?? first ?? last
}

const urgencyOf = (message: string | null): Urgency | null =>
  message !== null &&
  readUrgency(message) === 'high' &&
  /\b(?:asap|urgent|emergency|dringend|notfall|urgente|urgence|emergenza|emergencia)/i.test(message)
    ? 'high'
    : null
