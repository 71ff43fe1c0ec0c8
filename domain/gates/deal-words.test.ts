import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { detectInbound } from './detect-inbound.ts'
import type { InboundRule } from './inbound-rule.ts'

const hits = (text: string, confidence: 'hard' | 'soft'): readonly InboundRule[] =>
  detectInbound(text).flatMap((hit) => (hit.confidence === confidence ? [hit.rule] : []))

const FOUND: Readonly<Partial<Record<InboundRule, readonly string[]>>> = {
  buying_intent: [
    'I want to buy the 10 kWh battery',
    "I'd like to order two",
    "I'll take it",
    'where can I sign up?',
    'we are ready to move forward',
    'Quiero comprar la batería grande',
    'me interesa contratar el servicio',
    'quero comprar duas unidades',
    'tenho interesse em contratar',
    'Je voudrais commander la batterie',
    'je suis intéressée par votre offre',
    'Ich möchte die große Batterie kaufen',
    'Wir hätten Interesse an Ihrer Anlage',
    'vorrei acquistare la batteria',
    'sono interessato al vostro impianto',
  ],
  bargaining: [
    'can you do 4300?',
    'would you take 4.3k',
    'any chance of a discount?',
    "that's too expensive",
    'I found it cheaper elsewhere',
    'my budget is 4,000 euros',
    '10% off and we have a deal',
    "what's your best price",
    '¿me hace un descuento?',
    'es demasiado caro',
    'puedo pagar 4300',
    'Tem desconto?',
    'está muito caro, faz por 4000?',
    'C’est trop cher',
    'vous me faites une remise ?',
    'Das ist mir zu teuer',
    'Geht da noch was am Preis?',
    'è troppo caro',
    'mi fate uno sconto?',
    'facciamo 4300 e lo prendo',
  ],
  acceptance: [
    'deal!',
    'I accept',
    'sounds good, send me the contract',
    "let's do it",
    'the price works for me',
    'acepto, mándeme el contrato',
    'fechado!',
    'c’est d’accord pour moi',
    'einverstanden',
    'affare fatto',
  ],
  decline: [
    "I'm not interested anymore",
    'we decided to go with another company',
    'I changed my mind',
    'no me interesa',
    'não tenho interesse',
    'je ne suis pas intéressé',
    'kein Interesse',
    'non mi interessa',
  ],
  complaint: [
    'it arrived broken',
    'I want to make a complaint',
    'llegó rota',
    'chegou com defeito',
    'la batterie ne fonctionne pas',
    'das Gerät ist kaputt',
    'non funziona',
  ],
  asks_if_bot: [
    'are you a bot?',
    'Am I talking to a human?',
    'is this automated',
    '¿eres un robot?',
    'você é um robô?',
    'vous êtes un robot ?',
    'Sind Sie ein Mensch?',
    'sei un bot?',
  ],
  greeting: ['Hi!', 'good morning', 'hola', 'bom dia', 'Bonjour', 'Guten Tag', 'buongiorno'],
  smalltalk: [
    'how are you?',
    'thank you so much',
    'muchas gracias',
    'obrigada',
    'merci beaucoup',
    'vielen Dank',
    'grazie mille',
  ],
}

const SILENT: Readonly<Partial<Record<InboundRule, readonly string[]>>> = {
  buying_intent: [
    'in order to help you I need the number',
    'I do not want to buy anything',
    'what is the status of my order',
    'I want to return my purchase',
  ],
  bargaining: [
    'about order 771, where is it?',
    'we moved in on 12/05/2019',
    'how about 5 pm?',
    'for 12 people',
    'we meet at 14:30',
    'I live at number 4300',
    'that is not expensive at all',
    '3 pieces please',
  ],
  acceptance: [
    'I do not agree',
    "that doesn't work for me",
    'do you accept cards?',
    'no deal',
    'no estoy de acuerdo',
    'damit bin ich nicht einverstanden',
  ],
  decline: ['why are you not interested?', 'I need it tomorrow'],
  asks_if_bot: ['can I talk to a human', 'is it automatic?', 'are you open today?'],
  greeting: ['hi, my order is late', 'hello from Berlin, how much is it'],
}

describe.each(Object.entries(FOUND))('%s', (rule, texts) => {
  it.each(texts)('is seen in "%s"', (text) => {
    expect(hits(text, 'hard')).toContain(rule)
  })
})

describe.each(Object.entries(SILENT))('no %s', (rule, texts) => {
  it.each(texts)('in "%s"', (text) => {
    expect(hits(text, 'hard')).not.toContain(rule)
  })
})

describe('weak answers', () => {
  it.each(['yes', 'ok', 'sí', 'sim', 'oui', 'ja', 'va bene'])('"%s" only suggests acceptance', (text) => {
    expect(hits(text, 'hard')).not.toContain('acceptance')
    expect(hits(text, 'soft')).toContain('acceptance')
  })
  it.each(['no', 'no thanks', 'nein danke', 'non merci'])('"%s" only suggests a refusal', (text) => {
    expect(hits(text, 'hard')).not.toContain('decline')
    expect(hits(text, 'soft')).toContain('decline')
  })
})

describe('any text', () => {
  it('gives each rule at most once, with words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const found = detectInbound(text)
        expect(new Set(found.map(({ rule }) => rule)).size).toBe(found.length)
        expect(found.every(({ span }) => span !== '')).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it.each([' , ', 'a ', 'how much is the ', '1 ', '\u0301', 'you are an author '])('never takes long: %j', (piece) => {
    detectInbound(piece.repeat(20_000 / piece.length))
  })
})
