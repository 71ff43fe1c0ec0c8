import { normalise } from '../text/normalise.ts'

/** given: they said it, or a form did · profile: what a channel shows of them. */
export const NAME_SOURCES = ['given', 'profile'] as const
export type NameSource = (typeof NAME_SOURCES)[number]

/** conflict: two people, whatever else they share · unknown: one of them is not known by name. */
export type NameVerdict = 'same' | 'alike' | 'unknown' | 'conflict'

const TITLES = new Set([
  'mr',
  'mrs',
  'ms',
  'miss',
  'dr',
  'prof',
  'herr',
  'frau',
  'sr',
  'sra',
  'senor',
  'senora',
  'dona',
  'mme',
  'm',
  'signor',
  'signora',
])

/** Short forms of given names, each row one name. */
const SHORT_FORMS = [
  'robert rob bob bobby roberto',
  'william will bill billy liam',
  'elizabeth liz beth lisa elisabeth betty',
  'katherine kate cathy kathy catherine katie',
  'michael mike mick michele michel',
  'thomas tom tommy',
  'james jim jimmy jamie',
  'joseph joe joey jose pepe',
  'alexander alex sandro sasha alejandro alessandro',
  'alexandra alex sandra alejandra',
  'margaret maggie meg peggy greta',
  'anthony tony antonio toni',
  'daniel dan danny',
  'matthew matt matteo mateo',
  'christopher chris',
  'christine chris tina christina',
  'samuel sam',
  'samantha sam',
  'benjamin ben',
  'nicholas nick nico nicolas nicola',
  'patrick pat paddy patricio',
  'patricia pat patty trish',
  'edward ed eddie ted eduardo',
  'francisco paco fran pancho',
  'johannes hans johann',
  'john johnny jack jon',
  'andrew andy drew andreas andrea',
  'susan sue susie susanne',
  'jennifer jen jenny',
  'jessica jess',
  'stephen steve stefan stephan steven',
  'david dave',
  'richard rick dick ricky',
  'charles charlie chuck carlos',
  'giuseppe beppe pino',
  'maria mary marie',
].map((row) => new Set(row.split(' ')))

export const nameTokens = (name: string): readonly string[] =>
  (
    normalise(name)
      .plain.replace(/[.'-]/g, ' ')
      .match(/\p{L}+/gu) ?? []
  ).filter((token) => !TITLES.has(token))

function isSameWord(left: string, right: string): boolean {
  if (left === right) return true
  if (left.length === 1 || right.length === 1) return left.charAt(0) === right.charAt(0)
  return SHORT_FORMS.some((row) => row.has(left) && row.has(right)) || isSlip(left, right)
}

/** One letter wrong, missing or too many in a word long enough to bear it. */
function isSlip(left: string, right: string): boolean {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left]
  if (short.length < 5 || long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1) || isSwap(short, long, at)
}

const isSwap = (left: string, right: string, at: number): boolean =>
  left[at] === right[at + 1] && left[at + 1] === right[at] && left.slice(at + 2) === right.slice(at + 2)

/** Whether two names can be of one person. Order does not matter; a missing part is no conflict. */
export function compareNames(left: string | null, right: string | null): NameVerdict {
  const [few, many] = [nameTokens(left ?? ''), nameTokens(right ?? '')].toSorted(
    (one, other) => one.length - other.length,
  )
  if (few === undefined || many === undefined || few.length === 0) return 'unknown'
  const rest = [...many]
  let whole = 0
  // Longest first: an initial must not take the place of the name it stands beside.
  for (const token of few.toSorted((one, other) => other.length - one.length)) {
    const at = rest.findIndex((other) => isSameWord(token, other))
    if (at < 0) return 'conflict'
    const [taken = ''] = rest.splice(at, 1)
    if (token.length > 1 && taken.length > 1) whole++
  }
  return whole > 1 ? 'same' : 'alike'
}

/** Whether the second is no fuller or shorter way to say the first. */
export const isAnotherName = (earlier: string, later: string): boolean =>
  earlier.trim().toLowerCase() !== later.trim().toLowerCase() &&
  ['conflict', 'unknown'].includes(compareNames(earlier, later))

/** Two of these are names of two people. */
export const areSeveralPeople = (names: readonly string[]): boolean =>
  names.some((one, at) => names.slice(at + 1).some((other) => compareNames(one, other) === 'conflict'))
