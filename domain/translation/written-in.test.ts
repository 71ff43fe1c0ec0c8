import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SPOKEN, type WrittenIn } from './spoken.ts'
import { foreignTo, writtenIn } from './written-in.ts'

const TEXTS: readonly (readonly [WrittenIn, readonly string[]])[] = [
  ['es', ['Hola', 'buenos días', '¿Cuánto cuesta una mesa de roble?', 'Necesito un presupuesto para dos estantes.']],
  ['pt', ['bom dia', 'Quanto custa uma mesa de carvalho?', 'Meu pedido ainda não chegou.']],
  ['fr', ['Bonjour', 'merci', 'Combien coûte une table en chêne ?', 'Ma commande n’est pas arrivée.']],
  ['de', ['Guten Tag', 'Was kostet ein Tisch aus Eiche?', 'Ich brauche ein Angebot für zwei Regale.']],
  ['it', ['grazie', 'Quanto costa un tavolo di rovere?', 'Il mio ordine non è arrivato.']],
  ['nl', ['Ik wil graag weten wanneer mijn bestelling komt.', 'Goedemorgen, hoeveel kost een tafel van eiken?']],
  ['sv', ['Hej, hur mycket kostar ett bord?', 'Jag har inte fått min beställning.']],
  ['da', ['Hej, hvad koster det, og hvornår er min bestilling her?']],
  ['nb', ['Hei, hva koster det, og hvor mye trenger dere?']],
  ['fi', ['Hei, paljonko pöytä maksaa?', 'Missä minun tilaukseni on?']],
  ['pl', ['Dzień dobry, ile kosztuje stół?', 'Kiedy będzie moje zamówienie?']],
  ['cs', ['Dobrý den, kolik stojí stůl?', 'Kde je moje objednávka?']],
  ['hu', ['Jó napot, mennyibe kerül az asztal?', 'Hol van a rendelésem?']],
  ['ro', ['Bună ziua, cât costă o masă?', 'Unde este comanda mea?']],
  ['tr', ['Merhaba, bu masa ne kadar?', 'Siparişim nerede, lütfen?']],
  ['ru', ['Сколько стоит дубовый стол?', 'Здравствуйте, мы ещё ждём заказ', 'Привет']],
  ['uk', ['Скільки коштує дубовий стіл?']],
  ['bg', ['Здравейте, колко струва масата?']],
  ['el', ['Πόσο κοστίζει το τραπέζι;', 'ναι']],
  ['he', ['שלום, כמה עולה שולחן עץ אלון?', 'כן']],
  ['ar', ['كم سعر الطاولة؟']],
  ['fa', ['سلام، قیمت میز چقدر است؟']],
  ['hi', ['मेज़ की कीमत क्या है?']],
  ['th', ['โต๊ะราคาเท่าไหร่']],
  ['ko', ['테이블 가격이 얼마예요?']],
  ['ja', ['テーブルはいくらですか', '注文はどこですか']],
  ['zh', ['桌子多少钱？']],
  ['und', ['სად არის ჩემი შეკვეთა?', 'Сто столов', 'ku na xhi wuvo mbeki tado zuru lempi ankado']],
]

/** What an English reader must never be offered a translation of. */
const PLAIN = [
  '',
  '👍',
  '12345',
  'ok',
  'no',
  'Maria',
  'Maria Lopez',
  'Calle Mayor 5, 28013 Madrid',
  'https://the.example/para/usted/hola',
  'hola@casa.example',
  'STOP',
  'Die cut?',
  'Pour over coffee',
  'a la carte menu',
  'Sale on tables?',
  'en suite, if possible',
  'A4, 2 x 180 cm',
  'Oak, 180 x 90',
  'Is my order on its way?',
  'The menu says "buenas noches" at the end.',
  'Hi Günther, was that you on the phone?',
  'Table for Joaquín tomorrow',
  'KW-2231',
  '1.200,50 €',
  'Σ = 12 pieces',
]

describe('what a text is written in', () => {
  it.each(TEXTS)('%s', (language, texts) => {
    expect(texts.map((text) => [text, foreignTo(text, 'en')])).toEqual(texts.map((text) => [text, language]))
  })

  it.each(PLAIN)('is not foreign by accident: %j', (text) => {
    expect(foreignTo(text, 'en')).toBeNull()
  })

  it.each(TEXTS.filter(([language]) => language !== 'und'))('is not foreign to who reads it: %s', (language, texts) => {
    for (const text of texts)
      expect([text, language === 'und' ? null : foreignTo(text, language)]).toEqual([text, null])
  })

  it('is English, to somebody who reads another', () => {
    for (const reads of ['de', 'pl', 'he'] as const) expect(foreignTo('Where is my order, please?', reads)).toBe('en')
  })

  it('is found in no time, also in words without an end', () => {
    const texts = ['a', 'sch', 'zione', 'th', 'a.', 'a@'].map((piece) => piece.repeat(2_000))
    for (const text of texts) writtenIn(text, 'en')
    const from = process.threadCpuUsage()
    for (let time = 0; time < 20; time++) for (const text of texts) writtenIn(text, 'en')
    // Without the cut some of these take 50 ms each.
    expect(process.threadCpuUsage(from).user / 120).toBeLessThan(10_000)
  })

  it('is decided for any text, and never without a letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...SPOKEN), (text, reads) => {
        const found = writtenIn(text, reads)
        // In the form it is read in, a letter in a circle is a letter.
        if (!/\p{L}/u.test(text.normalize('NFKC'))) expect(found).toBeNull()
      }),
    )
  })
})
