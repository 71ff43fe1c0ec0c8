/** Languages the detectors understand and the fixed texts are written in. */
export const LANGUAGES = ['en', 'es', 'pt', 'fr', 'de', 'it'] as const
export type Language = (typeof LANGUAGES)[number]

export const isLanguage = (text: unknown): text is Language => LANGUAGES.includes(text as Language)

/** The language of a BCP 47 tag ("pt-BR" is "pt"); null when it is none of ours. */
export function languageOf(tag: string | null): Language | null {
  const primary = tag?.trim().toLowerCase().split(/[-_]/)[0]
  return isLanguage(primary) ? primary : null
}
