import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { languageOf } from '../language.ts'
import { detectLanguage, rememberedLanguage } from './language.ts'

describe('the language of a chat text', () => {
  it.each([
    [
      'en',
      [
        'hello, how much is it?',
        'can you call me',
        'I need a quote',
        'where are you located',
        'the battery is broken',
        'thanks a lot',
      ],
    ],
    [
      'es',
      [
        'hola',
        'cuanto cuesta',
        'necesito un presupuesto',
        'mi pedido no ha llegado',
        '¿tienen sitio mañana?',
        'buenos días',
      ],
    ],
    [
      'pt',
      ['quanto custa?', 'preciso de um orçamento', 'bom dia', 'obrigado', 'meu pedido não chegou', 'qual o valor?'],
    ],
    ['fr', ['bonjour', 'combien ça coûte ?', 'j’ai besoin d’un devis', 'ma commande n’est pas arrivée', 'merci']],
    ['de', ['was kostet das?', 'ich brauche ein Angebot', 'es funktioniert nicht', 'haben Sie morgen Zeit?', 'danke']],
    [
      'it',
      ['quanto costa?', 'ho bisogno di un preventivo', 'il mio ordine non è arrivato', 'avete posto domani?', 'grazie'],
    ],
  ])('%s', (language, texts) => {
    expect(texts.filter((text) => detectLanguage(text, null) !== language)).toEqual([])
  })

  it.each(['', '👍', '12345', 'ok', 'no', 'Maria', 'Привет', 'STOP', 'a', 'https://the.example/and/you/have'])(
    'is not guessed from "%s"',
    (text) => {
      expect(detectLanguage(text, null)).toBeNull()
      expect(detectLanguage(text, 'it')).toBe('it')
    },
  )

  it.each([
    ['abmelden', 'de'],
    ['Stopp', 'de'],
    ['baja', 'es'],
    ['sair', 'pt'],
    ['Désabonner', 'fr'],
    ['cancellami', 'it'],
    ['Hilfe', 'de'],
    ['STOP', null],
  ])('the one word %s tells it, or nobody can', (text, language) => {
    expect(rememberedLanguage(text, null)).toBe(language)
    expect(rememberedLanguage(text, 'en')).toBe('en')
  })

  it('is decided without fail for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(detectLanguage(text, 'en')).not.toBeNull()
      }),
    )
  })
})

it.each([
  ['pt-BR', 'pt'],
  ['EN_us', 'en'],
  ['nl', null],
  ['', null],
  [null, null],
])('reads the tag %j as %j', (tag, language) => {
  expect(languageOf(tag)).toBe(language)
})

describe('the language a customer writes in', () => {
  it.each(['HELP', 'STOP', 'Stop!', 'ok', '1 2 3', ''])('is remembered through %j', (text) => {
    expect(rememberedLanguage(text, 'es')).toBe('es')
  })

  it.each([
    ['Hola', 'es'],
    ['12', null],
    ['👍', null],
    ['שלום, כמה עולה שולחן?', null],
    ['Сколько стоит стол?', null],
    ['桌子多少钱？', null],
  ])('of a first %j is %s, and nothing is made up', (text, language) => {
    expect(rememberedLanguage(text, null)).toBe(language)
  })

  it('changes with a few words', () => {
    expect(rememberedLanguage('¿Cuánto cuesta?', 'en')).toBe('es')
    expect(rememberedLanguage('Could you please tell me when you are open?', 'es')).toBe('en')
  })
})
