/** So many of the same in a row are no conversation: a machine answers our answers, or a person gets nowhere. */
const SAME = 4
/** What machines count up makes no other text; but people ask for one size after the other. */
const SAME_BUT_FOR_NUMBERS = 8
/** Asking the same every month is no loop. */
const WITHIN_MS = 86_400_000
/** "yes", "ok" and a name are said again for good reasons. */
const FEWEST_LETTERS = 20

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
const withoutNumbers = (text: string): string => plain(text.replaceAll(/\d+/g, '0'))

export interface Written {
  readonly text: string
  readonly at: Date
}

/** Has one person written the same again and again, as far as their newest messages show? Newest first. */
export const repeatsItself = (written: readonly Written[]): boolean =>
  areSame(written.slice(0, SAME), SAME, plain) ||
  areSame(written.slice(0, SAME_BUT_FOR_NUMBERS), SAME_BUT_FOR_NUMBERS, withoutNumbers)

function areSame(newest: readonly Written[], count: number, core: (text: string) => string): boolean {
  const [first, last] = [newest[0], newest.at(-1)]
  if (first === undefined || last === undefined || newest.length < count) return false
  if (first.at.getTime() - last.at.getTime() > WITHIN_MS) return false
  const words = core(first.text)
  return words.length >= FEWEST_LETTERS && newest.every(({ text }) => core(text) === words)
}
