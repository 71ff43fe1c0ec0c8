/** What of a sentence has not been understood yet. */
export interface Rest {
  text: string
}

/** The first match, which is then no longer part of the rest. */
export function take(rest: Rest, pattern: RegExp): RegExpExecArray | null {
  const found = pattern.exec(rest.text)
  if (found !== null) rest.text = `${rest.text.slice(0, found.index)} ${rest.text.slice(found.index + found[0].length)}`
  return found
}
