const MARKS = /\p{M}+/gu
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g
const APOSTROPHES = /[\u2018\u2019\u02BC\u00B4`]/g

/** Lower case without accents, as people type in a hurry, so that one spelling in a table finds all. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(INVISIBLE, '')
    .replace(APOSTROPHES, "'")
    .toLowerCase()
    .replaceAll('ß', 'ss')
}
