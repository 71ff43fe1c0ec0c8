/** Languages a text is recognised as and can be translated to; more than the fixed texts are written in. */
export const SPOKEN = [
  'en',
  'es',
  'pt',
  'fr',
  'de',
  'it',
  'nl',
  'sv',
  'da',
  'nb',
  'fi',
  'pl',
  'cs',
  'hu',
  'ro',
  'tr',
  'ru',
  'uk',
  'bg',
  'el',
  'he',
  'ar',
  'fa',
  'hi',
  'th',
  'ko',
  'ja',
  'zh',
] as const
export type Spoken = (typeof SPOKEN)[number]

export const isSpoken = (text: unknown): text is Spoken => SPOKEN.includes(text as Spoken)

/** What a text is written in; "und" is a language for certain, and nobody knows which. */
export type WrittenIn = Spoken | 'und'

/** The language of a BCP 47 tag ("pt-BR" is "pt"); null when it is none of these. */
export function spokenOf(tag: string | null | undefined): Spoken | null {
  const primary = tag?.trim().toLowerCase().split(/[-_]/)[0]
  return isSpoken(primary) ? primary : null
}

const NAMES = new Intl.DisplayNames('en', { type: 'language' })

/** Its English name, as models and people know it. */
export const nameOf = (language: Spoken): string => NAMES.of(language) ?? language
