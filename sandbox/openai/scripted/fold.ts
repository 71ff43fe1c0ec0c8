const MARKS = /\p{M}+/gu
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g
const APOSTROPHES = /[\u2018\u2019\u02BC\u00B4`]/g

/** Lower case, without accents: customers leave both out. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(INVISIBLE, '')
    .replace(APOSTROPHES, "'")
    .toLowerCase()
    .replaceAll('ß', 'ss')

/** FNV-1a: the same text always picks the same variant. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
