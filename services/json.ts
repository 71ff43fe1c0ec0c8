/** A backslash of its own, the null character, or half a character: what JSON escapes and Postgres may refuse. */
const ESCAPES = /\\(?:\\|u0000|u[dD][89a-fA-F][0-9a-fA-F]{2})/g

/** The same for a text that is a column of its own. */
export const storableText = (text: string): string => text.replaceAll('\0', '').toWellFormed()

/**
 * JSON text Postgres can store: without the null characters and half characters that no person typed. `JSON.stringify`
 * escapes only such surrogates as stand alone.
 */
export function storableJson(value: unknown): string {
  return (JSON.stringify(value) ?? 'null').replace(ESCAPES, (sequence) =>
    sequence === '\\\\' ? sequence : sequence === '\\u0000' ? '' : '\\ufffd',
  )
}
