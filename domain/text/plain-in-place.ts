function plainLetter(letter: string): string {
  const base = letter.normalize('NFD').charAt(0).toLowerCase()
  return base.length === 1 ? base : letter
}

/** Lower case without accents, letter by letter, so that positions stay those of the text. */
export const plainInPlace = (text: string): string =>
  Array.from({ length: text.length }, (_, index) => plainLetter(text.charAt(index))).join('')
