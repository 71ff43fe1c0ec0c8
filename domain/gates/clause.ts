/** One sentence or part of one; in a question the last word is `?`, in a short one the first is `#short`. */
export interface Clause {
  readonly words: readonly string[]
  /** As written, with the mark that ends it. */
  readonly text: string
}

const END = /([.!?;:\n]+)(?=\s|$)|\n/
// What follows turns to something else; what was said before does not reach over it.
const TURN = new RegExp(
  [
    '(?=\\s(?:but|because|however|pero|porque|aunque|porem|car|parce que|aber|weil|perche)\\s)',
    // "Mas" is Portuguese for "but" and Spanish for "more", "mais" is French for "but" and Portuguese for "more".
    '(?<=,)(?=\\s(?:mas|mais)\\s)',
    '(?=\\smas (?:eu|nao|voces?|vc|ainda|ninguem|agora|quero|ja|preciso|isso|ela|ele)\\s)',
    "(?=\\smais (?:je|j'|vous|il|elle|on|c'|ce|ca|les?|pas|toujours|personne|quand|non|rien|encore|tu|nous|mon|ma|depuis))",
  ].join('|'),
)
// English glues its short forms on behind ("don't"), the Romance languages in front ("l'argent").
const GLUED = /'(s|t|m|d|ll|re|ve)(?![a-z0-9])/g
const WORD = /[a-z0-9ø]+|[€£$%]/g

const SHORT = 4
const MOST = 60
const QUESTION = '?'

function wordsOf(part: string, isQuestion: boolean): readonly string[] {
  const words = part.replace(GLUED, '$1').match(WORD) ?? []
  return [...(words.length <= SHORT ? ['#short'] : []), ...words, ...(isQuestion ? [QUESTION] : [])]
}

/** The clauses of a plain text, the first sixty of them. */
export function clausesOf(plain: string): readonly Clause[] {
  const parts = plain.split(END)
  const clauses: Clause[] = []
  for (let at = 0; at < parts.length && clauses.length < MOST; at += 2) {
    const mark = parts[at + 1] ?? ''
    for (const part of (parts[at] ?? '').split(TURN))
      if (/[a-z0-9ø]/.test(part)) clauses.push({ words: wordsOf(part, mark.includes(QUESTION)), text: part + mark })
  }
  return clauses
}
