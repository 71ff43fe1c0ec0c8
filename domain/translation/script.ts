import type { WrittenIn } from './spoken.ts'

/** Letters of one script, and what they are written in where the script alone says so. */
const SCRIPTS: readonly (readonly [RegExp, (text: string) => WrittenIn])[] = [
  [/\p{Script=Cyrillic}/gu, cyrillic],
  [/\p{Script=Greek}/gu, () => 'el'],
  [/\p{Script=Hebrew}/gu, () => 'he'],
  [/\p{Script=Arabic}/gu, (text) => (/[پچژگ]/u.test(text) ? 'fa' : 'ar')],
  [/\p{Script=Devanagari}/gu, () => 'hi'],
  [/\p{Script=Thai}/gu, () => 'th'],
  [/\p{Script=Hangul}/gu, () => 'ko'],
  [
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
    (text) => (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text) ? 'ja' : 'zh'),
  ],
  [/(?!\p{Script=Latin})\p{L}/gu, () => 'und'],
]

/** Four big languages share these letters; each has some of its own, and a text without any of them could be several. */
function cyrillic(text: string): WrittenIn {
  if (/[іїєґ]/iu.test(text)) return 'uk'
  if (/[ыэё]/iu.test(text)) return 'ru'
  if (/[ђћљњџј]/iu.test(text)) return 'und'
  return /(?:^|\P{L})(?:съм|здравейте|колко|искам|моля|благодаря|ще)(?!\p{L})/iu.test(text) ||
    /ъ(?=[дзклмнпрстчш])/iu.test(text)
    ? 'bg'
    : /(?:^|\P{L})(?:что|как|привет|здравствуйте|спасибо|сколько|когда|где|мой|моя|мне|можно|нет|или|для|это|у вас)(?!\p{L})/iu.test(
          text,
        )
      ? 'ru'
      : 'und'
}

const LETTER = /\p{L}/gu

/** What a text is written in that is mostly not in Latin letters; null for every other text. */
export function byScript(text: string): WrittenIn | null {
  const letters = text.match(LETTER)?.length ?? 0
  if (letters < 2) return null
  const [, language] = SCRIPTS.find(([script]) => (text.match(script)?.length ?? 0) * 2 > letters) ?? []
  return language?.(text) ?? null
}
