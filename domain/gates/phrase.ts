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

/** Finds one of the phrases as whole words anywhere; null without phrases. */
export function anywhere(phrases: readonly string[], macros: Macros = {}): RegExp | null {
  if (phrases.length === 0) return null
  return new RegExp(`${NOT_AFTER_WORD}(?:${anyOf(phrases, macros)})${NOT_BEFORE_WORD}`)
}

/** Matches when a trimmed message is one of the phrases and nothing else but fillers. */
export function wholeMessage(
  phrases: readonly string[],
  fillers: readonly string[],
  macros: Macros = {},
): RegExp | null {
  if (phrases.length === 0) return null
  if (fillers.length === 0) return new RegExp(`^(?:${anyOf(phrases, macros)})$`)
  const filler = `(?:${anyOf(fillers, {})})`
  const noise = '[^a-z0-9ø]+'
  const body = `(?:${anyOf(phrases, macros)})`
  return new RegExp(`^(?:${filler}${noise})*${body}(?:${noise}${body})*(?:${noise}${filler})*$`)
}
