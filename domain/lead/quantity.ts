import { plainInPlace } from '../text/plain-in-place.ts'

/** What may stand behind a number that counts things, in the languages of the detectors. */
const COUNTED =
  '(?:x|pcs?|pieces?|units?|items?|sets?|of (?:them|these|those)|unidades?|piezas?|pecas?|pieces?|stuck|pezzi|pezzo|unita|exemplaires?)'
/** Letters that a plural adds. */
const PLURAL = '(?:s|es|e|en|n|i|x)?'

/**
 * Does the text say that so many are wanted? "40 m2", "2026" and "for 3 people" count nothing we sell: a number is a
 * quantity only before a counting word or before the name of the product itself.
 */
export function saysQuantity(text: string, quantity: number, productName: string): boolean {
  const plain = plainInPlace(text)
  // A word behind a number in the name is its unit: "5 kWh" is a size.
  const nouns = plainInPlace(productName).match(/(?<!\d\s?)(?<!\p{L})\p{L}{3,}/gu) ?? []
  const names = nouns.map((noun) => `${noun}${PLURAL}`).join('|')
  const wanted = names === '' ? COUNTED : `(?:${COUNTED}|(?:\\p{L}+[\\s-]){0,2}(?:${names}))`
  const before = new RegExp(`(?<![\\p{L}\\p{N}.,])${quantity}\\s*${wanted}(?![\\p{L}\\p{N}])`, 'u')
  const after = new RegExp(`(?<![\\p{L}\\p{N}])(?:x|times)\\s?${quantity}(?![\\p{L}\\p{N}.,])`, 'u')
  return before.test(plain) || after.test(plain)
}
