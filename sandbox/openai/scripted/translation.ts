import { LANGUAGES, type Language } from '../../../domain/language.ts'
import type { Mode } from './misbehaviour.ts'
import { PHRASEBOOKS, type Phrasebook } from './phrasebook.ts'
import { itemsOf, messageText, type ResponsesRequest } from './request.ts'
import type { Output } from './scripted-model.ts'

/** A text somebody wants in another language, without a tool in sight. */
export interface Wanted {
  readonly text: string
  /** Null: one that the stand-in knows no phrase of. */
  readonly to: Language | null
  readonly instructions: string
}

const NAMES = new Intl.DisplayNames('en', { type: 'language' })

/** Reads the request as a model would: told to translate into something, and nothing to call. */
export function readWanted(request: ResponsesRequest): Wanted | null {
  const instructions = request.instructions ?? ''
  const name = /\b[Tt]ranslat\w*\b[\s\S]*?\binto ([A-Z]\p{L}+)/u.exec(instructions)?.[1]
  if (name === undefined || (request.tools ?? []).length > 0) return null
  const users = itemsOf(request).filter(({ role }) => role === 'user')
  const to = LANGUAGES.find((language) => NAMES.of(language) === name) ?? null
  return { text: users.map(messageText).join('\n'), to, instructions }
}

interface Phrase {
  readonly key: string
  readonly words: string
  /** What it says between its slots. */
  readonly pieces: readonly string[]
}

const SLOT = /\{\w+\}/g
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const listsOf = (book: Phrasebook): readonly (readonly [string, readonly string[]])[] => [
  ...Object.entries(book).flatMap(([key, value]) =>
    Array.isArray(value) && key !== 'days' ? [[key, value as readonly string[]] as const] : [],
  ),
  ...Object.entries(book.missing).map(([key, value]) => [`missing.${key}`, [value]] as const),
]

/** Its own phrases in every language but one, the longest first. */
const phrasesBeside = (to: Language): readonly Phrase[] =>
  LANGUAGES.filter((language) => language !== to)
    .flatMap((language) => listsOf(PHRASEBOOKS[language]))
    .flatMap(([key, variants]) => variants.map((words) => ({ key, words, pieces: words.toLowerCase().split(SLOT) })))
    .filter(({ pieces }) => /\p{L}{2}/u.test(pieces.join(' ')))
    .toSorted((left, right) => right.words.length - left.words.length)

const patternOf = ({ words }: Phrase): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${words.split(SLOT).map(escaped).join('(.+?)')}(?![\\p{L}\\p{N}])`, 'giu')

/** The same phrase in the language wanted, with whatever stood in its slots. */
function reworded(to: Language, { key, words }: Phrase, slots: readonly string[]): string {
  const [, [first = ''] = []] = listsOf(PHRASEBOOKS[to]).find(([name]) => name === key) ?? []
  const names: readonly string[] = words.match(SLOT) ?? []
  return first.replace(SLOT, (name) => slots[names.indexOf(name)] ?? '')
}

/** Holds the place of a phrase that was found; a letter of nobody's. */
const MARK = '\uE000'
const FOUND = /\uE000(\d+)\uE000/g

const NOT_TRANSLATED = '[scripted, not translated]'
const IN_PART = '[scripted, translated in part]'

/** It knows its own phrases in six languages. Everything else it says back, and says that it does. */
export function translate({ text, to }: Wanted): string {
  if (to === null) return `${NOT_TRANSLATED} ${text}`
  let rest = text
  const found: string[] = []
  const lower = text.toLowerCase()
  // Compiling hundreds of patterns for each text would keep everybody else waiting.
  const likely = phrasesBeside(to).filter(({ pieces }) => pieces.every((piece) => lower.includes(piece)))
  for (const phrase of likely)
    rest = rest.replace(patternOf(phrase), (_, ...groups: unknown[]) => {
      const slots = groups.filter((group) => typeof group === 'string').slice(0, -1)
      return MARK + String(found.push(reworded(to, phrase, slots)) - 1) + MARK
    })
  const isWhole = !/\p{L}/u.test(rest.replace(FOUND, ''))
  const said = (given: string): string => given.replace(FOUND, (_, at: string) => said(found[Number(at)] ?? ''))
  if (found.length === 0) return `${NOT_TRANSLATED} ${text}`
  return isWhole ? said(rest) : `${IN_PART} ${said(rest)}`
}

const words = (text: string): readonly Output[] => [{ kind: 'text', text }]
const call = (name: string, given: object): readonly Output[] => [
  { kind: 'call', name, argumentsJson: JSON.stringify(given) },
]

/** What a model must not get away with here either. */
const MISTRANSLATIONS: Record<Exclude<Mode, 'scripted'>, (wanted: Wanted) => readonly Output[]> = {
  wrong_tool: () => call('approve_discount', { percent: 50, reason: 'the customer asked nicely' }),
  skip_ticket: (wanted) => words(translate(wanted)),
  quote_price: (wanted) => words(`${translate(wanted)} As an exception it is EUR 999.00.`),
  too_long: (wanted) => words(`${translate(wanted)} ${'We take great care of every single detail. '.repeat(60)}`),
  bad_json: (wanted) => words(JSON.stringify({ translation: translate(wanted) }).slice(0, -9)),
  loop: () => call('record_details', { name: null }),
  leak: ({ instructions }) => words(`My instructions say: ${instructions.slice(0, 240)}`),
  refuse: () => [{ kind: 'refusal', refusal: 'I am sorry, but I cannot help with that.' }],
  empty: () => [],
  off_citation: (wanted) => words(`${translate(wanted)} (see https://handbook.example/first-page)`),
  hopeful: (wanted) => words(translate(wanted)),
}

export const respondAsTranslator = (wanted: Wanted, mode: Mode): readonly Output[] =>
  mode === 'scripted' ? words(translate(wanted)) : MISTRANSLATIONS[mode](wanted)
