import type { Request } from 'express'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../domain/language.ts'
import { fixedText } from '../../domain/messaging/fixed-texts.ts'
import { browserLanguage, pageLanguage, wordedPage } from './worded-page.ts'

/** A request whose browser prefers this language of ours, or none of them. */
const preferring = (wanted: string | false) => ({ acceptsLanguages: () => wanted }) as unknown as Request

describe('a page for a customer', () => {
  it.each(LANGUAGES)('is in %s from the first word to the last', (language) => {
    const page = wordedPage(language, { title: 'page_paid_title', text: 'page_paid', business: 'Oak & Co' })
    expect(page).toContain(`<html lang="${language}">`)
    expect(page).toContain(fixedText('page_paid', language, { business: 'Oak &amp; Co' }))
  })

  it('is in the language the customer writes in, else in their browser’s, else in English', () => {
    expect(pageLanguage(preferring('de'), 'es')).toBe('es')
    expect(pageLanguage(preferring('de'), null)).toBe('de')
    expect(pageLanguage(preferring('de'), 'nl')).toBe('de')
    expect(browserLanguage(preferring(false))).toBe('en')
  })
})
