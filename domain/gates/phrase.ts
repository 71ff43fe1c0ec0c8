/**
 * Phrases are regular expressions over plain text (lower case, no accents) with four shorthands, so that the rule
 * files stay readable: a space matches any run of spaces and light punctuation, `word~` any ending, `<3>` up to three
 * words in between, `{name}` another phrase of the same language.
 */
const SPACE = `(?:[ ,'"*_-]+)`
// A gap must not run into another clause: "talk to you about a person" is not "talk to a person".
const CLAUSE =
  'about|because|but|if|when|while|who|which|that|regarding|you|porque|pero|si|cuando|sobre|mas|quando|que|car|parce|mais|quand|weil|aber|wenn|dass|uber|perche|ma'
const WORD = `(?!(?:${CLAUSE})(?![\\p{L}]))[\\p{L}\\p{N}.]+`
const NOT_AFTER_WORD = '(?<![\\p{L}\\p{N}_])'
const NOT_BEFORE_WORD = '(?![\\p{L}\\p{N}_])'

export type Macros = Readonly<Record<string, string>>

function expand(phrase: string, macros: Macros): string {
  return phrase.replace(/\{([a-z_]+)\}/g, (_, name: string) => {
    const body = macros[name]
    if (body === undefined) throw new Error(`the phrase "${phrase}" names an unknown macro "${name}"`)
    return `(?:${expand(body, macros)})`
  })
}

/** The source of a regular expression without boundaries. */
export function phraseSource(phrase: string, macros: Macros = {}): string {
  return expand(phrase, macros)
    .replace(/ ?<(\d)> ?/g, (_, most: string) => `\u0001${most}`)
    .replace(/ /g, SPACE)
    .replace(/\u0001(\d)/g, (_, most: string) => `(?:${SPACE}${WORD}){0,${most}}${SPACE}`)
    .replace(/~/g, '\\p{L}*')
}

const anyOf = (phrases: readonly string[], macros: Macros): string =>
  phrases.map((phrase) => phraseSource(phrase, macros)).join('|')

/** Finds one of the phrases as whole words anywhere; null without phrases. `\b` would only know ASCII letters. */
export function anywhere(phrases: readonly string[], macros: Macros = {}): RegExp | null {
  if (phrases.length === 0) return null
  return new RegExp(`${NOT_AFTER_WORD}(?:${anyOf(phrases, macros)})${NOT_BEFORE_WORD}`, 'u')
}

/** Matches when the whole message is one of the phrases, politeness, punctuation and emoji aside. */
export function wholeMessage(phrases: readonly string[], fillers: readonly string[], macros: Macros = {}): RegExp | null {
  if (phrases.length === 0) return null
  const noise = '[^\\p{L}\\p{N}]*'
  const filler = `(?:(?:${anyOf(fillers, macros)})(?![\\p{L}\\p{N}])${noise})*`
  return new RegExp(`^${noise}${filler}(?:${anyOf(phrases, macros)})(?![\\p{L}\\p{N}])${noise}${filler}$`, 'u')
}
