import { normalise } from '../text/normalise.ts'

/** A kind of fact that an English question asks for and that a text shows by its form. */
export type FactKind =
  | 'contact'
  | 'weight'
  | 'money'
  | 'clock'
  | 'day'
  | 'duration'
  | 'moment'
  | 'distance'
  | 'length'
  | 'degree'
  | 'colour'
  | 'name'
  | 'count'

const NUMBERS =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|sixteen|eighteen|twenty|twenty-five|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred'
const TIME_UNITS = '(?:seconds?|minutes?|mins?|hours?|days?|weeks?|months?|years?)'
const LENGTH_UNITS =
  '(?:mm|cm|m|km|kilomet(?:re|er)s?|met(?:re|er)s?|centimet(?:re|er)s?|millimet(?:re|er)s?|miles?|feet|foot|inch(?:es)?|yards?)'
const WEIGHT_UNITS = '(?:kg|g|kilos?|kilogram(?:me)?s?|grams?|tons?|tonnes?|pounds?|lbs?|stone)'
const HOURS = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'
const CLOCK = `(?:\\d{1,2}[:.]\\d{2}|\\b\\d{1,2} ?(?:am|pm)\\b|\\bnoon\\b|\\bmidnight\\b|\\bhalf (?:past )?(?:${HOURS})|\\b(?:from|to|until|before|after|by|between|at) (?:\\d{1,2}|${HOURS})\\b)`
const DAY =
  '\\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun|week|working )days?|weekends?|january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter|mornings?|evenings?|afternoons?)\\b'
const SPAN = `\\b(?:\\d+(?:[.,]\\d+)*|${NUMBERS}|half|a|an|once|twice|same|each|every|next)[ -](?:\\w+ )?${TIME_UNITS}\\b`
const measured = (unit: string) => new RegExp(`(?:\\b\\d+(?:[.,]\\d+)?|\\b(?:${NUMBERS}))[ -]?${unit}\\b`)

/** Signs in a text, lower case and without accents, that it states such a fact. */
const STATED: Readonly<Record<Exclude<FactKind, 'name'>, RegExp>> = {
  contact: /\d{5,}|\d[\d ()/-]{6,}|@|https?:|www\./,
  weight: measured(WEIGHT_UNITS),
  money:
    /[€£$¥]\s?\d|\d\s?(?:€|euros?|dollars?|pounds?|pence|cents?|percent|%|kr|chf|francs?)(?!\w)|\b(?:free|no charge|without charge|charges?|charged|percent|nothing|gratis|invoiced|price list)\b/,
  clock: new RegExp(CLOCK),
  day: new RegExp(DAY),
  duration: new RegExp(`${SPAN}|\\b(?:daily|weekly|monthly|yearly|annual)`),
  moment: new RegExp(`${CLOCK}|${DAY}|${SPAN}|\\b(?:before|after|until|when|once|as soon as|immediately)\\b`),
  distance: measured(`(?:${LENGTH_UNITS}|minutes?)`),
  length: measured(LENGTH_UNITS),
  degree: /\d/,
  colour: /\b(?:black|white|red|green|blue|yellow|gr[ea]y|brown|silver|gold|orange|pink|purple|beige|colou?rs?)\b/,
  count: new RegExp(`\\b(?:\\d+|${NUMBERS}|none|no|all|both|single|third|half)\\b`),
}

/** In this order: the first that fits is what is asked for. */
const ASKED: readonly (readonly [FactKind, RegExp])[] = [
  [
    'contact',
    /\b(?:phone|telephone|fax|account|vat|mobile) number\b|\b(?:iban|bic)\b|\be-?mail address\b|\bwhich website\b/,
  ],
  ['weight', /\bhow heavy\b|\bweigh|\bhow many (?:kilos?|kilograms?|kg|pounds|grams)\b/],
  [
    'money',
    /\bhow much (?:is|are|was|do (?:you|i|we) (?:charge|pay|owe)|does .{0,60} (?:cost|charge)|(?:will|would) .{0,40} cost|for)\b|\b(?:prices?|costs?|fees?|surcharge|fine|interest)\b|\bwhat (?:do|would|will) i (?:owe|pay)\b|\b(?:you|be|get|they|i) charged?\b|\bhow many (?:euros|pounds|dollars|cents)\b/,
  ],
  ['clock', /\b(?:what|which) (?:time|hours?)\b/],
  ['day', /\b(?:which|what) (?:days?|months?|weekdays?|dates?)\b/],
  [
    'duration',
    /\bhow long\b|\bhow many (?:seconds|minutes|hours|days|weeks|months|years)\b|\bhow (?:soon|quickly|often|old)\b|\bwhat age\b/,
  ],
  ['moment', /\b(?:until|by|from|since|and) when\b|(?:^|[,.;?!] )when\b/],
  ['distance', /\bhow far\b/],
  ['length', /\bhow (?:big|large|tall|high|wide|thick|deep)\b|\b(?:what|which) (?:size|length|height|width)\b/],
  [
    'degree',
    /\bhow (?:cold|hot|warm|loud|powerful|fast|strong|efficient)\b|\b(?:what|which) (?:voltage|speed|temperature|percentage|power)\b|\bhow much (?:space|room|power)\b/,
  ],
  ['colour', /\bcolou?rs?\b/],
  ['name', /\bnames? of\b|\b(?:which|what) (?:brand|make|company|firm|maker|manufacturer)\b|\bwho makes\b/],
  ['count', /\bhow many\b/],
]

/** What kind of fact a question asks for; null where its form does not tell. */
export function factAskedFor(question: string): FactKind | null {
  const { plain } = normalise(question)
  return ASKED.find(([, sign]) => sign.test(plain))?.[0] ?? null
}

/** A capital letter within a sentence; names of days and months are no names. */
const NAME =
  /(?<=[\p{Ll},;]\s)(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|February|March|April|May|June|July|August|September|October|November|December|I\b)\p{Lu}\p{Ll}+/u

export const statesFact = (kind: FactKind, text: string): boolean =>
  kind === 'name' ? NAME.test(text) : STATED[kind].test(normalise(text).plain)

const NAMED = /\b(?:which|what|whose|how (?:many|much)|what (?:kind|type|sort|make) of)\b (?<rest>.*)/
const GRADED =
  /\bhow (?<rest>(?!(?:long|often|soon|do|does|can|is|are|far|late|early|much|many|would|should|will|old|quickly)\b)\w+)/

/** The words that follow a question word, of which the first with a subject is what is asked for: "which brand of ...". */
export function namedAfterQuestionWord(question: string): string | null {
  const { plain } = normalise(question)
  return (NAMED.exec(plain) ?? GRADED.exec(plain))?.groups?.['rest'] ?? null
}
