import { type Needed, neededBy } from './needed-words.ts'

/**
 * Phrases are regular expressions with four shorthands that keep the rule files readable: a space matches any run of
 * spaces and light punctuation, `word~` any ending, `<3>` up to three words in between, `{name}` another phrase.
 */
const SPACE = `(?:[ ,'"*_/-]+)`
// A gap must not run into another clause: "talk to you about a person" is not "talk to a person".
const CLAUSE =
  'about|because|but|if|when|while|who|which|that|regarding|you|porque|pero|si|cuando|sobre|mas|quando|que|car|parce|mais|quand|weil|aber|wenn|dass|uber|perche|ma'
const WORD = `(?!(?:${CLAUSE})(?![a-z]))[a-z0-9ø.]+`
// `\b` takes every letter outside ASCII for the end of a word.
const NOT_AFTER_WORD = '(?<![a-z0-9ø_])'
const NOT_BEFORE_WORD = '(?![a-z0-9ø_])'

export type Macros = Readonly<Record<string, string>>

/**
 * Plain text as phrases expect it: letters of other alphabets are all one letter, other symbols are spaces, and runs of
 * light punctuation are short, because trying a run from each of its ends takes quadratic time.
 */
export const forPhrases = (plain: string): string =>
  plain
    .replace(/[^\p{ASCII}€£]/gu, (symbol) => (/[\p{L}\p{N}]/u.test(symbol) ? 'ø' : ' '))
    .replace(/([ ,'"*_/-]{3})[ ,'"*_/-]+/g, '$1')

function expand(phrase: string, macros: Macros): string {
  return phrase.replace(/\{([a-z_]+)\}/g, (_, name: string) => {
    const body = macros[name]
    if (body === undefined) throw new Error(`the phrase "${phrase}" names an unknown macro "${name}"`)
    return `(?:${expand(body, macros)})`
  })
}

/** The source of a regular expression without boundaries. */
function phraseSource(phrase: string, macros: Macros = {}): string {
  return (
    expand(phrase, macros)
      .replace(/<(\d)> | <(\d)>|<(\d)>/g, (_, before?: string, after?: string, bare?: string) =>
        after === undefined ? `⟨${before ?? bare}⟨` : `⟩${after}⟩`,
      )
      .replace(/(?<!\?)\((?!\?)/g, '(?:')
      // A space inside a character class stays what it is.
      .replace(/\[[^\]]*\]| /g, (found) => (found === ' ' ? SPACE : found))
      .replace(/⟨(\d)⟨/g, (_, most: string) => `(?:${WORD}${SPACE}){0,${most}}`)
      .replace(/⟩(\d)⟩/g, (_, most: string) => `(?:${SPACE}${WORD}){0,${most}}`)
      .replace(/~/g, '[a-z]*')
  )
}

const anyOf = (phrases: readonly string[], macros: Macros): string =>
  phrases.map((phrase) => phraseSource(phrase, macros)).join('|')

/** A regular expression that is only built for a text which has the words it needs. */
export interface Pattern {
  readonly needed: Needed
  readonly regex: () => RegExp
}

function pattern(source: string, around: (body: string) => string, flags = ''): Pattern {
  let built: RegExp | null = null
  return {
    needed: neededBy(source),
    regex: () => {
      built ??= new RegExp(around(source), flags)
      return built
    },
  }
}

const asWords = (body: string): string => `${NOT_AFTER_WORD}(?:${body})${NOT_BEFORE_WORD}`

/** Finds one of the phrases as whole words anywhere, a pattern for each of them. */
export const anywhere = (phrases: readonly string[], macros: Macros = {}): readonly Pattern[] =>
  phrases.flatMap((phrase) => alternativesOf(phraseSource(phrase, macros)).map((source) => pattern(source, asWords)))

/** The same as one pattern that finds all of them in turn. */
export const everywhere = (phrases: readonly string[], macros: Macros = {}): readonly Pattern[] =>
  phrases.length === 0 ? [] : [pattern(anyOf(phrases, macros), asWords, 'g')]

/** Matches when a trimmed message is one of the phrases and nothing else but fillers. */
export function wholeMessage(
  phrases: readonly string[],
  fillers: readonly string[],
  macros: Macros = {},
): readonly Pattern[] {
  if (phrases.length === 0) return []
  const body = anyOf(phrases, macros)
  if (fillers.length === 0) return [pattern(body, (inner) => `^(?:${inner})$`)]
  const filler = `(?:${anyOf(fillers, {})})`
  const noise = '[^a-z0-9ø]+'
  return [
    pattern(body, (inner) => `^(?:${filler}${noise})*(?:${inner})(?:${noise}(?:${inner}))*(?:${noise}${filler})*$`),
  ]
}

/** A source cut at the bars that stand in no group. */
function alternativesOf(source: string): readonly string[] {
  const alternatives: string[] = ['']
  let depth = 0
  for (const token of source.match(/\\.|\[(?:\\.|[^\]\\])*\]|[\s\S]/g) ?? []) {
    if (token === '(') depth++
    if (token === ')') depth--
    if (token === '|' && depth === 0) alternatives.push('')
    else alternatives.push(`${alternatives.pop() ?? ''}${token}`)
  }
  return alternatives
}
