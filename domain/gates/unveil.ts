import {
  base64Sentences,
  closedUp,
  deciphered,
  hexSentences,
  readBackwards,
  rotatedBack,
  spelledInNumbers,
  withoutEntities,
} from './disguises.ts'

const PERCENT = /%[0-9a-f]{2}[^%]*%[0-9a-f]{2}/i
/** Digits among the letters of one word, as nobody spells an order number. */
const LEET = /\b(?=[a-z0-9]*[a-z])(?=[a-z0-9]*\d[a-z0-9]*\d)[a-z0-9]{5,}\b/i
const LETTERS: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't' }
/** Words joined by points or underscores are no sentence to a phrase and one to a model. */
const JOINED = /[a-z]{2}([._])[a-z]{2,}\1[a-z]{2}/i
const JOINTS = /(?<=[a-z])[._](?=[a-z])/gi

function percentDecoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/** What a text says to a model that undoes a simple disguise; most texts wear none. */
export function unveiled(text: string): readonly string[] {
  const copies = [
    PERCENT.test(text) ? percentDecoded(text) : null,
    ...base64Sentences(text),
    LEET.test(text) ? text.replace(/[013457]/g, (digit) => LETTERS[digit] ?? digit) : null,
    JOINED.test(text) ? text.replace(JOINTS, ' ') : null,
    ...hexSentences(text),
    rotatedBack(text),
    readBackwards(text),
    withoutEntities(text),
    closedUp(text),
    ...deciphered(text),
    ...spelledInNumbers(text),
  ]
  return copies.filter((copy) => copy !== null)
}
