// Direction marks turn the words beside them around; the two joiners stay, names and emoji are written with them.
const UNSEEN = /(?![\u200C\u200D])\p{Cf}|\p{Co}|\p{Cn}|[\u115F\u1160\u2800\u3164\uFFA0]/gu
const BLANK = /[\s\p{Cc}]+/gu
/** No script stacks more marks on one letter. */
const STACKED = /(\p{M}{4})\p{M}+/gu
const SHOWN = /[\p{L}\p{N}\p{P}\p{S}]/u
/** Characters that go while it is cleaned; what lies beyond is not looked at. */
const MARGIN = 8

/** What a stranger typed as one line that stays where it is put; null when nothing of it can be seen. */
export function oneLine(typed: string, mostCharacters: number): string | null {
  const plain = typed
    .slice(0, mostCharacters * MARGIN)
    .toWellFormed()
    .replace(BLANK, ' ')
    .replace(UNSEEN, '')
    .replace(STACKED, '$1')
    .replace(BLANK, ' ')
    .trim()
  const line = Array.from(plain).slice(0, mostCharacters).join('').trim()
  return SHOWN.test(line) ? line : null
}
