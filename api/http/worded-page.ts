import type { Request } from 'express'
import { LANGUAGES, type Language, languageOf } from '../../domain/language.ts'
import { type FixedTextKey, type FixedTextVariables, fixedText } from '../../domain/messaging/fixed-texts.ts'
import { customerPage } from './customer-page.ts'

type PageKey = Extract<FixedTextKey, `page_${string}`>
/** The one name a page's words may hold. */
type NamingKey = { [Key in PageKey]: 'business' extends keyof FixedTextVariables<Key> ? Key : never }[PageKey]

export type PageWords =
  | { readonly title: Exclude<PageKey, NamingKey>; readonly text: Exclude<PageKey, NamingKey> }
  | { readonly title: Exclude<PageKey, NamingKey>; readonly text: NamingKey; readonly business: string }

export const UNKNOWN_LINK: PageWords = { title: 'page_unknown_title', text: 'page_unknown' }

/** A page for a customer in their language. */
export function wordedPage(language: Language, words: PageWords): string {
  const text =
    'business' in words
      ? fixedText(words.text, language, { business: words.business })
      : fixedText(words.text, language, {})
  return customerPage(fixedText(words.title, language, {}), text, language)
}

/** What a stranger's browser asks for; English where it is none of ours. */
export function browserLanguage(request: Request): Language {
  const wanted = request.acceptsLanguages([...LANGUAGES])
  return languageOf(wanted === false ? null : wanted) ?? 'en'
}

/** What the customer writes in, else what their browser asks for. */
export const pageLanguage = (request: Request, known: string | null): Language =>
  languageOf(known) ?? browserLanguage(request)
