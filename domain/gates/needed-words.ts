/** What a text that a pattern matches is sure to contain: one of these; null where nothing is sure. */
export type Needed = readonly string[] | null

interface Part {
  /** Everything the part can match, where that is little. */
  readonly exact: readonly string[] | null
  readonly needed: Needed
}

const MOST_EXACT = 48
const ANYTHING: Part = { exact: null, needed: null }
const NOTHING: Part = { exact: [''], needed: null }

const shortest = (words: readonly string[]): number => words.reduce((least, { length }) => Math.min(least, length), 99)
/** Long words are rare, and few of them rarer. */
const worth = (words: readonly string[]): number => Math.min(6, shortest(words)) - Math.log2(words.length + 1) / 4

function best(candidates: readonly (readonly string[])[]): Needed {
  const useful = candidates.filter((words) => words.length > 0 && shortest(words) > 0)
  return useful.reduce<Needed>((found, words) => (found === null || worth(words) > worth(found) ? words : found), null)
}

const neededOf = ({ exact, needed }: Part): Needed => needed ?? (exact === null ? null : best([exact]))

function either(branches: readonly Part[]): Part {
  const exact = branches.flatMap((branch) => branch.exact ?? [])
  const needed = branches.map(neededOf)
  return {
    exact: branches.every((branch) => branch.exact !== null) && exact.length <= MOST_EXACT ? exact : null,
    needed: needed.includes(null) ? null : [...new Set(needed.flatMap((words) => words ?? []))],
  }
}

function inTurn(parts: readonly Part[]): Part {
  const candidates: (readonly string[])[] = []
  let run: readonly string[] = ['']
  let isWhole = true
  for (const part of parts) {
    const longer = part.exact?.flatMap((end) => run.map((start) => start + end)) ?? null
    if (longer !== null && longer.length <= MOST_EXACT) {
      run = longer
      continue
    }
    isWhole = false
    candidates.push(run, neededOf(part) ?? [])
    run = ['']
  }
  candidates.push(run)
  return { exact: isWhole ? run : null, needed: best(candidates) }
}

function repeated(part: Part, quantifier: string): Part {
  if (quantifier === '?') return { exact: part.exact === null ? null : [...part.exact, ''], needed: null }
  const isOptional = quantifier === '*' || quantifier.startsWith('{0')
  return { exact: null, needed: isOptional ? null : neededOf(part) }
}

const TOKEN = /\(\?(?:[:=!]|<[=!])|\(|\)|\||\[(?:\\.|[^\]\\])*\]|\\p\{[^}]*\}|\\.|\{\d+(?:,\d*)?\}|[?*+]|[\s\S]/gu
const QUANTIFIER = /^(?:[?*+]|\{\d)/

function atom(token: string): Part {
  if (token === '^' || token === '$' || /^\\b/i.test(token)) return NOTHING
  if (token === '.' || token.startsWith('\\p') || /^\\[dwsDWS]$/.test(token)) return ANYTHING
  if (token.startsWith('[')) {
    const inner = token.slice(1, -1)
    return /^[a-z0-9']{1,6}$/.test(inner) ? { exact: Array.from(inner), needed: null } : ANYTHING
  }
  return { exact: [token.startsWith('\\') ? token.slice(1) : token], needed: null }
}

/** Reads a regular expression as far as `phrase.ts` writes them. */
export function neededBy(source: string): Needed {
  const tokens = source.match(TOKEN) ?? []
  let at = 0
  const alternation = (): Part => {
    const branches: Part[] = []
    for (;;) {
      branches.push(sequence())
      if (tokens[at] !== '|') return either(branches)
      at++
    }
  }
  const sequence = (): Part => {
    const parts: Part[] = []
    while (at < tokens.length && tokens[at] !== '|' && tokens[at] !== ')') parts.push(quantified())
    return inTurn(parts)
  }
  const quantified = (): Part => {
    let part = single()
    while (QUANTIFIER.test(tokens[at] ?? '')) part = repeated(part, tokens[at++] ?? '')
    return part
  }
  const single = (): Part => {
    const token = tokens[at++] ?? ''
    if (!token.startsWith('(')) return atom(token)
    const inner = alternation()
    at++
    // What is only looked at takes no room, and what must not stand there is not needed.
    return token === '(' || token === '(?:' ? inner : NOTHING
  }
  return neededOf(alternation())
}
