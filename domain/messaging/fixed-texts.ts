import type { Language } from '../language.ts'
import { de } from './texts/de.ts'
import { en } from './texts/en.ts'
import { es } from './texts/es.ts'
import { fr } from './texts/fr.ts'
import { it } from './texts/it.ts'
import { pt } from './texts/pt.ts'

export type FixedTextKey = keyof typeof en
export type FixedTexts = Readonly<Record<FixedTextKey, string>>

/** The names in braces of a text. */
type VariableOf<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | VariableOf<Rest>
  : never
export type FixedTextVariables<Key extends FixedTextKey> = Readonly<Record<VariableOf<(typeof en)[Key]>, string>>

export const FIXED_TEXTS: Readonly<Record<Language, FixedTexts>> = { en, es, pt, fr, de, it }

/** A fixed text with its variables filled in. Values are put in as they are: they are data, never templates. */
export function fixedText<Key extends FixedTextKey>(
  key: Key,
  language: Language,
  variables: FixedTextVariables<Key>,
): string {
  const values: Readonly<Record<string, string>> = variables
  return FIXED_TEXTS[language][key].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}
