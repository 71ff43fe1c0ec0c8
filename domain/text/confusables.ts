/** Cyrillic and Greek letters that look like Latin ones; used only inside words that mix scripts. */
const TWINS: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  е: 'e',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  ѕ: 's',
  і: 'i',
  ј: 'j',
  ԁ: 'd',
  ɡ: 'g',
  ӏ: 'l',
  α: 'a',
  β: 'b',
  ε: 'e',
  η: 'n',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
  ω: 'w',
}

const WORD = /[\p{L}\p{N}]+/gu
const LATIN = /\p{Script=Latin}/u
const FOREIGN = /[\p{Script=Cyrillic}\p{Script=Greek}ɡ]/u

/** Spells a word of mixed scripts in Latin letters; a word of one script stays as it is. */
export const unmask = (text: string): string =>
  FOREIGN.test(text)
    ? text.replace(WORD, (word) =>
        LATIN.test(word) && FOREIGN.test(word) ? word.replace(/./gu, (letter) => TWINS[letter] ?? letter) : word,
      )
    : text
