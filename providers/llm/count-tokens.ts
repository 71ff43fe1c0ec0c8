import { keptByHash } from './kept-by-hash.ts'

export interface TokenCounter {
  /** Tokens of o200k, the tokenizer of current OpenAI models; for other models an estimate. */
  readonly count: (text: string) => number
  /** Until then counts are upper bounds: the tokenizer takes a second to load. */
  readonly ready: Promise<void>
}

const MOST_KEPT = 5_000
/** Few languages need more than a token for two and a half characters. */
const CHARS_PER_TOKEN = 2.5
/** The tokenizer's time grows with the square of a word's length, so longer runs are counted in pieces. */
const LONGEST_RUN = 60
const LONG_RUN = new RegExp(`\\S{${LONGEST_RUN},}|\\s{${LONGEST_RUN},}`)
const PIECES = new RegExp(`[^]{1,${LONGEST_RUN}}`, 'g')

/** Counts what is new and remembers it: most of a prompt is the same in every turn. */
export function createTokenCounter(): TokenCounter {
  let exact: ((text: string) => number) | null = null
  const counted = keptByHash(MOST_KEPT, (text) => (exact === null ? upperBound(text) : tokensOf(text, exact)))
  const loading = load().then((count) => {
    exact = count
  })
  return { count: (text) => (exact === null ? upperBound(text) : counted(text)), ready: loading }
}

async function load(): Promise<(text: string) => number> {
  const { countTokens } = await import('gpt-tokenizer/encoding/o200k_base')
  // What looks like a control token is text like any other in a customer's words.
  const disallowedSpecial = new Set<string>()
  return (text) => countTokens(text, { disallowedSpecial })
}

const upperBound = (text: string): number => Math.ceil(text.length / CHARS_PER_TOKEN)

function tokensOf(text: string, exact: (text: string) => number): number {
  if (!LONG_RUN.test(text)) return exact(text)
  const pieces = text.match(PIECES) ?? []
  return pieces.reduce((sum, piece) => sum + exact(piece.toWellFormed()), 0)
}
