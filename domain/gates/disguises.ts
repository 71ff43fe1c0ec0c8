const BASE64 = /[A-Za-z0-9+/]{24,}={0,2}/g
const PRINTABLE = /^[\x20-\x7e\n\r\t]+$/
const MOST_LAYERS = 3

const ROT13 = /rot[ -]?13|\b(?:vtaber|vafgehpgvba|cebzcg|flfgrz|sbetrg|erirny)/i
const BACKWARDS = /\b(?:tpmorp|snoitcurtsni|erongi|metsys|tegrof|laever|selur)\b/i
const HEX = /\b(?:[0-9a-f]{2}[ :]?){16,}\b/gi
const ENTITIES = /(?:&#x?[0-9a-f]{2,4};){6,}/i
/** Six letters and more, each alone. */
const SPACED = /\b(?:[a-z][ .-]){5,}[a-z]\b/i
const SPACED_LETTER = /(?<=\b[a-z])[ .-](?=[a-z]\b)/gi
const WORD_GAP = /[ .-]{2,}/

/** What base64 hides, layer under layer, as long as it is a sentence in the end. */
export function base64Sentences(text: string, layers = MOST_LAYERS): readonly string[] {
  return (text.match(BASE64) ?? []).slice(0, 3).flatMap((block) => {
    const inner = base64Decoded(block)
    if (inner === null) return []
    return inner.includes(' ') ? [inner] : layers > 1 ? base64Sentences(inner, layers - 1) : []
  })
}

function base64Decoded(block: string): string | null {
  try {
    const text = atob(block)
    return PRINTABLE.test(text) ? text : null
  } catch {
    return null
  }
}

const rotated = (letter: string): string => {
  const base = letter <= 'Z' ? 65 : 97
  return String.fromCharCode(((letter.charCodeAt(0) - base + 13) % 26) + base)
}

/** Letters moved by half an alphabet; only where the text says so or holds a word of an order in that guise. */
export const rotatedBack = (text: string): string | null => (ROT13.test(text) ? text.replace(/[a-z]/gi, rotated) : null)

export const readBackwards = (text: string): string | null =>
  BACKWARDS.test(text) ? text.toLowerCase().split('').toReversed().join('') : null

export const hexSentences = (text: string): readonly string[] =>
  (text.match(HEX) ?? [])
    .slice(0, 3)
    .map((block) =>
      (block.match(/[0-9a-f]{2}/gi) ?? []).map((pair) => String.fromCharCode(parseInt(pair, 16))).join(''),
    )
    .filter((inner) => PRINTABLE.test(inner) && inner.includes(' '))

export const withoutEntities = (text: string): string | null =>
  ENTITIES.test(text)
    ? text.replace(/&#(x?)([0-9a-f]{2,4});/gi, (_, hex: string, digits: string) =>
        String.fromCharCode(parseInt(digits, hex === '' ? 10 : 16)),
      )
    : null

/** "I g n o r e   a l l": the wider gaps are the spaces; where there are none, the letters are one word. */
export const closedUp = (text: string): string | null =>
  SPACED.test(text)
    ? text
        .split(WORD_GAP)
        .map((word) => word.replace(SPACED_LETTER, ''))
        .join(' ')
    : null

const CIPHER = /\b(?:caesar|cipher|cifrado|cifra|chiffre|geheimschrift|cifrario|atbash|shift(?:ed)? by)\b/i
const ORDER_WORDS = /\b(?:reveal|ignore|system|prompt|instructions|show me|print|forget)\b/
const ALPHABET = 26
const shifted = (text: string, by: number): string =>
  text.replace(/[a-z]/g, (letter) => String.fromCharCode(((letter.charCodeAt(0) - 97 + by) % ALPHABET) + 97))
const mirrored = (text: string): string =>
  text.replace(/[a-z]/g, (letter) => String.fromCharCode(97 + 122 - letter.charCodeAt(0)))

/** A text that names a cipher, read with each key; only what then gives an order. */
export function deciphered(text: string): readonly string[] {
  if (!CIPHER.test(text)) return []
  const low = text.toLowerCase()
  const keys = Array.from({ length: ALPHABET - 1 }, (_, index) => shifted(low, index + 1))
  return [...keys, mirrored(low)].filter((copy) => ORDER_WORDS.test(copy) && copy !== low)
}

/** Six numbers and more: codes of characters, or places in the alphabet with words apart. */
const NUMBERS = /\b\d{1,3}(?:[ ,.-]+\d{1,3}){5,}\b/g
const asLetters = (numbers: readonly number[]): string | null => {
  if (numbers.every((number) => number >= 32 && number < 127)) return String.fromCharCode(...numbers)
  if (numbers.every((number) => number >= 1 && number <= ALPHABET))
    return String.fromCharCode(...numbers.map((number) => number + 96))
  return null
}

export const spelledInNumbers = (text: string): readonly string[] =>
  (text.match(NUMBERS) ?? []).slice(0, 3).flatMap((block) => {
    const words = (block.includes('-') ? block.split(/[ ,]+/) : [block]).map((word) =>
      asLetters((word.match(/\d+/g) ?? []).map(Number)),
    )
    if (words.some((word) => word === null)) return []
    const sentence = words
      .join(' ')
      .toLowerCase()
      .replace(/(?:system|prompt|instructions|rules|reveal|show|ignore)/g, ' $& ')
    return ORDER_WORDS.test(sentence) ? [`show ${sentence.replace(/ +/g, ' ').trim()}`] : []
  })
