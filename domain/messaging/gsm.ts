const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà'
/** These take two places, an escape and themselves. */
const EXTENDED = '^{}\\[~]|€\f'

const SEPTETS: ReadonlyMap<string, number> = new Map([
  ...Array.from(BASIC).map((letter) => [letter, 1] as const),
  ...Array.from(EXTENDED).map((letter) => [letter, 2] as const),
])

interface Encoding {
  readonly single: number
  readonly joined: number
  readonly sizeOf: (letter: string) => number
}

const GSM: Encoding = { single: 160, joined: 153, sizeOf: (letter) => SEPTETS.get(letter) ?? 1 }
const UCS2: Encoding = { single: 70, joined: 67, sizeOf: (letter) => letter.length }

export const isGsm = (text: string): boolean => Array.from(text).every((letter) => SEPTETS.has(letter))

/** How many segments a text is billed as. A letter of two places never straddles two segments. */
export function segmentCount(text: string): number {
  const { single, joined, sizeOf } = isGsm(text) ? GSM : UCS2
  const sizes = Array.from(text, sizeOf)
  if (sizes.reduce((sum, size) => sum + size, 0) <= single) return 1
  let segments = 1
  let used = 0
  for (const size of sizes) {
    if (used + size > joined) {
      segments += 1
      used = 0
    }
    used += size
  }
  return segments
}

/** Punctuation that would turn a whole message into the costly alphabet, and what stands for it. */
const PLAIN: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201A': "'",
  '\u201B': "'",
  '\u2032': "'",
  '\u02BC': "'",
  '\u00B4': "'",
  '`': "'",
  '\u201C': '"',
  '\u201D': '"',
  '\u201E': '"',
  '\u2033': '"',
  '\u00AB': '"',
  '\u00BB': '"',
  '\u2039': "'",
  '\u203A': "'",
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2015': '-',
  '\u2212': '-',
  '\u2026': '...',
  '\u2022': '-',
  '\u00B7': '-',
  '\u00A0': ' ',
  '\u202F': ' ',
  '\u2009': ' ',
  '\u2007': ' ',
  '\t': ' ',
  '\u200B': '',
  '\uFEFF': '',
}
const REPLACEABLE = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu')

/** Typographic punctuation as the short alphabet writes it. Letters keep their accents: without them it is another word. */
export const withGsmPunctuation = (text: string): string =>
  text.replace(REPLACEABLE, (letter) => PLAIN[letter] ?? letter)
