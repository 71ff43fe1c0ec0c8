import { describe, expect, it } from 'vitest'
import { createLexiconSentiment } from './lexicon.ts'

const lexicon = createLexiconSentiment()
const score = (text: string) => lexicon.score(text)

/** Lowest and highest score a sentence of each mood may have. The bands overlap where people would disagree. */
const BANDS = {
  angry: [0, 0.25],
  unhappy: [0.1, 0.46],
  neutral: [0.38, 0.63],
  friendly: [0.55, 0.95],
  delighted: [0.8, 1],
} as const
type Mood = keyof typeof BANDS

const PLAIN: Readonly<Record<Mood, readonly string[]>> = {
  angry: [
    'You are useless and this is a scam.',
    'I am furious. Give me my money back.',
    'What a bunch of idiots, unbelievable.',
    'This is outrageous, I have had enough of your excuses.',
    'Worst service I have ever had, never again.',
    '😡😡 answer me',
    'Sois unos ladrones y unos sinvergüenzas.',
    'Esto es una estafa, quiero hablar con el dueño.',
    'Que vergonha, isto é um absurdo.',
    "C'est une arnaque, vous êtes des voleurs !",
    'Das ist eine bodenlose Frechheit!',
    'È una truffa, vergognatevi.',
  ],
  unhappy: [
    'I am a bit disappointed with the finish.',
    'The paint is already coming off, that is bad.',
    'I am not happy with the work you did.',
    'Nobody has called me back.',
    'I did not like the way your colleague spoke to me.',
    'No estoy contento con el resultado.',
    'Ich bin mit der Arbeit leider nicht zufrieden.',
    'Je ne suis pas satisfaite du résultat.',
    'Non sono soddisfatto del lavoro.',
  ],
  neutral: [
    'When could somebody come and have a look?',
    'Do you also work on Saturdays?',
    'My name is Ana Prieto, ana@prieto.example',
    'We need two of the larger size, delivered to the back door.',
    'Can I pay by bank transfer?',
    'I would like to move my appointment to Thursday.',
    '4,200 and we have a deal',
    'The kitchen is about 14 square metres.',
    '¿Hacen envíos a Mallorca?',
    'Quanto tempo demora a entrega?',
    'Est-ce que vous intervenez le dimanche ?',
    'Können Sie mir die Rechnung noch einmal schicken?',
    'Fate anche lavori piccoli?',
  ],
  friendly: [
    'Thanks, that helps.',
    'Sounds good, thank you.',
    'Great, see you on Monday then.',
    'Nice work, thanks for the quick reply!',
    'Perfecto, gracias.',
    'Ótimo, obrigado!',
    'Super, merci.',
    'Prima, danke!',
    'Ottimo, grazie.',
  ],
  delighted: [
    'Love it, that is wonderful, thank you so much!',
    'Fantastic! I am so excited, where do I sign?',
    'Absolutely amazing work, we are delighted!',
    'This is perfect, exactly what we were looking for, thank you!',
    'Brilliant, I am really happy with that, thank you!',
    '¡Me encanta, muchísimas gracias!',
    'Adorei, ficou maravilhoso!',
    "C'est magnifique, j'adore !",
    'Ich bin begeistert, das ist großartig!',
    'Fantastico, lo adoro, grazie mille!',
  ],
}

/** Where the words alone mislead: negation, sarcasm, idiom, business words, words of another language. */
const HARD: Readonly<Record<Mood, readonly string[]>> = {
  angry: [
    'Great, another delay. Thanks for nothing.',
    'Oh wonderful, the van is late again.',
    'Thanks for wasting my whole morning.',
    'This is the third time I have asked and nobody has replied.',
    'Toll, schon wieder keine Antwort.',
    'Genial, otra semana sin respuesta.',
    'Bravo, encore une erreur sur la facture.',
    'I love being ignored for two weeks.',
  ],
  unhappy: [
    'That was not helpful at all.',
    'I expected better.',
    'Still no answer from your team.',
    'Why has nobody turned up?',
  ],
  neutral: [
    'Hello, I need to dispute a charge.',
    'My father died and we need help with the will.',
    'The pain started on Sunday, is that an emergency?',
    'Is this a scam? I got a text with your name.',
    'I hate to bother you, could you resend the link?',
    'No thanks, I am just looking.',
    'We had a fire in the shop and need new doors.',
    'What do you charge for a broken window?',
    'Tengo un golpe en la puerta del coche.',
    'Die Tür war alt, wie lange dauert der Einbau?',
    'I am not angry, I only want to understand the bill.',
    'lol whatever',
    'Is the free sample still free?',
  ],
  friendly: [
    'No worries, thank you so much!',
    'Not bad at all.',
    'No rush, whenever it suits you, thanks.',
    'I can not complain.',
    'Great, another question: do you sell gift cards?',
    'Pas mal du tout, merci.',
    'Nicht schlecht, danke!',
  ],
  delighted: [
    'I can not wait to see it finished!',
    'We could not be happier, thank you all!',
    'You guys are ridiculously good!',
    'Nothing but praise from us, excellent job.',
    'Killer offer, love it!',
  ],
}

const inBand = (mood: Mood, text: string): boolean => {
  const [low, high] = BANDS[mood]
  const value = score(text).score
  return value >= low && value <= high
}

const rows = (table: Readonly<Record<Mood, readonly string[]>>) =>
  (Object.keys(table) as Mood[]).flatMap((mood) => table[mood].map((text) => ({ mood, text })))

const misses = (table: Readonly<Record<Mood, readonly string[]>>) =>
  rows(table)
    .filter(({ mood, text }) => !inBand(mood, text))
    .map(({ mood, text }) => `${mood} ${score(text).score}: ${text}`)

describe('the lexicon sentiment', () => {
  it('puts plain sentences of six languages where people would', () => {
    expect(misses(PLAIN)).toEqual([])
  })

  it('puts at least nine in ten of the hard sentences where people would', () => {
    const wrong = misses(HARD)
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(rows(HARD).length / 10)
  })

  it('is tested on hard sentences for a third', () => {
    expect(rows(HARD).length * 2).toBeGreaterThanOrEqual(rows(PLAIN).length)
  })

  it.each([
    'Love it, that is wonderful, thank you so much!',
    'Fantastic! I am so excited, where do I sign?',
    'This is perfect, exactly what we were looking for, thank you!',
  ])('scores an enthusiastic buyer at 0.9 or more: %s', (text) => {
    expect(score(text).score).toBeGreaterThanOrEqual(0.9)
  })

  it.each(['Where can it stand? And is it loud?', 'What if it fails?', 'Does snow hurt it?', 'Hello, is shade bad?'])(
    'reads no mood into a calm question about a thing: %s',
    (text) => expect(score(text).score).toBeGreaterThanOrEqual(0.45),
  )

  it.each([
    'How can you be this stupid?',
    'Is your service always this terrible?',
    'What kind of awful company is this?',
  ])('still hears who asks because they are angry: %s', (text) => expect(score(text).score).toBeLessThan(0.32))

  it('is neutral where nothing is said', () => {
    for (const text of ['', '   ', '?', '12345', 'https://example.com/a?b=1']) expect(score(text).score).toBe(0.5)
  })

  it('stays between 0 and 1, the same for the same text, and names its version', () => {
    for (const { text } of [...rows(PLAIN), ...rows(HARD)]) {
      const first = score(text)
      expect(first.score).toBeGreaterThanOrEqual(0)
      expect(first.score).toBeLessThanOrEqual(1)
      expect(score(text)).toEqual(first)
      expect(first.source).toMatch(/^lexicon\/\d+ wink-sentiment\/\d/)
    }
  })

  it('takes no time over what nobody would read', () => {
    const from = process.threadCpuUsage()
    for (const text of ['!'.repeat(20_000), 'no '.repeat(8_000), ':-('.repeat(7_000)]) score(text)
    expect(process.threadCpuUsage(from).user).toBeLessThan(500_000)
  })

  it('reads a raised voice as worse, unless it is a glad one', () => {
    expect(score('WHERE IS MY DELIVERY').score).toBeLessThan(score('Where is my delivery').score)
    expect(score('THIS IS WONDERFUL NEWS').score).toBeGreaterThan(0.8)
  })

  it('sees anger through missing accents, odd spaces and curly quotes', () => {
    expect(score('que verguenza').score).toBeLessThan(0.25)
    expect(score('QUE VERGÜENZA').score).toBeLessThan(0.25)
    expect(score('I can’t complain').score).toBeGreaterThan(0.55)
  })
})
