import { describe, expect, it } from 'vitest'
import { LANGUAGES, type Language } from '../../domain/language.ts'
import { fixedText } from '../../domain/messaging/fixed-texts.ts'
import { openPhone } from '../support/phone.ts'
import { row } from '../support/rows.ts'
import { openTenant } from '../support/tenant.ts'
import { misbehave } from './support/misbehave.ts'

const business = 'Alder Joinery'

const WORDS: Readonly<Record<Language, { readonly question: string; readonly person: string }>> = {
  en: { question: 'Which wood do you use for your tables?', person: 'I want to speak to a human, please.' },
  es: { question: '¿Qué madera usan ustedes para las mesas?', person: 'Quiero hablar con una persona, por favor.' },
  pt: { question: 'Que madeira vocês usam para as mesas?', person: 'Quero falar com uma pessoa, por favor.' },
  fr: {
    question: 'Quel bois utilisez-vous pour vos tables ?',
    person: 'Je veux parler à une personne, s’il vous plaît.',
  },
  de: { question: 'Welches Holz nehmen Sie für Ihre Tische?', person: 'Ich möchte bitte mit einem Menschen sprechen.' },
  it: { question: 'Che legno usate per i vostri tavoli?', person: 'Vorrei parlare con una persona, per favore.' },
}

describe.concurrent('every fixed text a customer can get', () => {
  it.each(LANGUAGES)('is in their language, remembered also for words that have none: %s', async (language) => {
    const tenant = await openTenant({ model: { openMs: 60_000, openAfterFailures: 1 } })
    const phone = openPhone(tenant)
    const { question, person } = WORDS[language]

    expect(await phone.ask(question)).toContain(fixedText('disclosure', language, { business }))
    expect(await row(tenant, 'select language from conversations')).toEqual({ language })
    expect(await phone.ask('HELP')).toContain(fixedText('help', language, { business }))

    const outage = await misbehave(tenant, 'openai', { fault: 'down' })
    expect(await phone.ask('1 2 3')).toContain(fixedText('fallback', language, {}))
    await outage.heal()

    expect(await phone.ask(person)).toContain(fixedText('handover_in_hours', language, { business }))
  })

  it.each(LANGUAGES)('the end of everything is confirmed in %s', async (language) => {
    const tenant = await openTenant()
    const phone = openPhone(tenant)
    await phone.ask(WORDS[language].question)
    expect(await phone.ask('STOP')).toContain(fixedText('opt_out_confirmed', language, { business }))
    expect(await phone.ask('START')).toContain(fixedText('opt_in_confirmed', language, { business }))
  })
})
