import { describe, expect, it } from 'vitest'
import { JOINERY } from './businesses.fixture.ts'
import { openCounter } from './counter.fixture.ts'
import { reactionTo } from './reaction.ts'
import { readText } from './reading.ts'
import { readScene } from './scene.ts'

const OFFER = 'EUR 4,900.00'
const counter = openCounter(JOINERY)

function react(text: string, offer = OFFER) {
  const request = counter.requestFor([text])
  return reactionTo(readText(readScene(request)), offer)
}

const kindOf = (text: string) => react(text)?.reaction ?? 'none'

const TABLE = {
  accepts: [
    'Deal!',
    'ok, deal',
    'Sounds good, go ahead',
    "Yes, let's do it.",
    'I accept your offer',
    'Perfect, please send me the contract',
    'Fine for me, where do I sign?'.replace('?', '.'),
    'yes please',
    'Ok, 4,900 is fine, I accept',
    'Love it, that is wonderful, thank you so much!',
    'Vale, trato hecho',
    'De acuerdo, mándame el contrato',
    'Sí, adelante',
    'Negócio fechado',
    'Está bem, pode avançar',
    "D'accord, ça me convient",
    'Oui, allons-y !',
    'Einverstanden, schicken Sie mir den Vertrag',
    'Ja, machen wir so',
    'Passt für mich',
    'Va bene, procediamo',
    'Affare fatto',
    'No problem, go ahead',
    'Warum nicht, machen wir so',
    'Pourquoi pas, on y va',
  ],
  counters: [
    'Can you do 4,500?',
    'I would pay 4500 euros',
    '4.200 € and we have a deal',
    'My budget is 4k',
    "That's too expensive",
    'Any chance of a discount?',
    'What is your best price?',
    'ok but only for 4600',
    'Somebody else quoted me €4,300',
    '¿Me lo dejas en 4.500?',
    'Es demasiado caro para mí',
    'Consegue fazer por 4 500?',
    'Está muito caro, há desconto?',
    'Je peux mettre 4 400 euros',
    'C’est trop cher',
    'Das ist mir zu teuer',
    'Für 4.500 nehme ich sie',
    'Gibt es noch einen Rabatt?',
    'Facciamo 4.300?',
    'È troppo caro, c’è uno sconto?',
    'Ok, but 4,900 is a lot',
    'Hmm, 10 percent off and we are good',
  ],
  declines: [
    'No thanks, not interested',
    "I'll pass",
    'We went with another company',
    'Forget it',
    'No gracias, ya no me interesa',
    'Não tenho interesse, obrigado',
    "Non merci, j'ai changé d'avis",
    'Nein danke, ich habe jemand anderen gefunden',
    'No grazie, ho cambiato idea',
  ],
  asks_price: [
    'How much was it again?',
    '¿Cuánto cuesta?',
    'Combien ça coûte ?',
    'Was kostet das?',
    'Quanto costa?',
    'Quanto custa?',
  ],
  none: [
    'How long does it take?',
    'I need to think about it',
    'Me lo tengo que pensar',
    'Ich muss es mir noch überlegen',
    'Do you also paint it?',
    'We are at home after 5 pm on the 24th',
    'The opening is 210 cm by 98 cm',
    'My number is +49 461 1234567',
    'Is it ok if my brother opens the door?',
    'ok, what about the warranty?',
    'Good morning',
    'Bom dia',
    'Guten Tag',
    'That is not ok',
    'No estoy de acuerdo',
    'Das ist nicht gut',
    'Ce n’est pas d’accord',
  ],
} as const

describe('what a customer makes of an offer', () => {
  it.each(Object.entries(TABLE).flatMap(([kind, texts]) => texts.map((text) => [kind, text] as const)))(
    '%s: %s',
    (kind, text) => {
      expect(kindOf(text)).toBe(kind)
    },
  )

  it.each([
    ['Can you do 4,500?', 4_500, null],
    ['4.200,50 € please', 4_200.5, 'EUR'],
    ['what about 4 300', 4_300, null],
    ['I have $4500', 4_500, 'USD'],
    ['my budget is 4.5k', 4_500, null],
    ['4900 is too much, 4.400 is what I can do', 4_400, null],
    ['£4,100 cash', 4_100, 'GBP'],
    ['10% off?', null, null],
  ])('reads the amount of %s', (text, amount, currency) => {
    expect(react(text)).toMatchObject({ reaction: 'counters', amount, currency })
  })

  it('takes a dollar sign for the dollars of the offer', () => {
    expect(react('make it $4500', 'CAD 4,900.00')).toMatchObject({ amount: 4_500, currency: 'CAD' })
  })

  it('says which amount was accepted where it was named', () => {
    expect(react('Agreed, 4,900 it is')).toEqual({ reaction: 'accepts', amount: 4_900, currency: null })
  })
})
