import { describe, expect, it } from 'vitest'
import { guessLanguage } from './language.ts'

const SENTENCES = {
  en: [
    'Hi, do you have anything free next week?',
    'How much is it?',
    'Thanks, that is all I need',
    'My sink is leaking, can you come today?',
    'yes please',
  ],
  es: [
    'Hola, ¿tienen algo libre la semana que viene?',
    'cuanto cuesta',
    'Gracias, eso es todo',
    'Quisiera hacer una reserva para dos',
    'me interesa mucho',
  ],
  pt: [
    'Olá, vocês têm algo livre na próxima semana?',
    'quanto custa?',
    'Obrigada, é tudo',
    'Gostaria de fazer uma reserva para dois',
    'não tenho interesse',
  ],
  fr: [
    'Bonjour, avez-vous quelque chose de libre la semaine prochaine ?',
    "c'est combien ?",
    'Merci, c’est tout',
    'Je voudrais réserver pour deux personnes',
    'ça ne marche pas',
  ],
  de: [
    'Hallo, haben Sie nächste Woche noch etwas frei?',
    'was kostet das',
    'Danke, das ist alles',
    'Ich möchte für zwei Personen reservieren',
    'Die Heizung ist kaputt',
  ],
  it: [
    'Ciao, avete qualcosa di libero la prossima settimana?',
    'quanto costa?',
    'Grazie, è tutto',
    'Vorrei prenotare per due persone',
    'non mi interessa più',
  ],
} as const

describe('the language of a message', () => {
  it.each(Object.entries(SENTENCES).flatMap(([language, texts]) => texts.map((text) => [language, text] as const)))(
    '%s: %s',
    (language, text) => {
      expect(guessLanguage(text)?.language).toBe(language)
    },
  )

  it.each(['', '12', 'x', '👍', 'asdf@example.com'])('has no opinion on %j', (text) => {
    expect(guessLanguage(text)?.isSure ?? false).toBe(false)
  })
})
