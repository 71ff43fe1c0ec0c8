const PERCENT = /%[0-9a-f]{2}[^%]*%[0-9a-f]{2}/i
const BASE64 = /[A-Za-z0-9+/]{24,}={0,2}/g
const PRINTABLE = /^[\x20-\x7e\n\r\t]+$/
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

function base64Decoded(block: string): string | null {
  try {
    const text = atob(block)
    return PRINTABLE.test(text) && text.includes(' ') ? text : null
  } catch {
    return null
  }
}

/** What a text says to a model that undoes a simple disguise; most texts wear none. */
export function unveiled(text: string): readonly string[] {
  const copies = [
    PERCENT.test(text) ? percentDecoded(text) : null,
    ...(text.match(BASE64) ?? []).slice(0, 3).map(base64Decoded),
    LEET.test(text) ? text.replace(/[013457]/g, (digit) => LETTERS[digit] ?? digit) : null,
    JOINED.test(text) ? text.replace(JOINTS, ' ') : null,
  ]
  return copies.filter((copy) => copy !== null)
}
