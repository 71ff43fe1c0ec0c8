import { describe, expect, it } from 'vitest'
import { type Commitment, commitmentsIn, pinned } from './commitments.ts'

const at = new Date('2026-10-02T08:00:00Z')
const kindsIn = (text: string, by: 'customer' | 'us' = 'customer') =>
  commitmentsIn({ by, at, text }, 'EUR').map(({ kind }) => kind)

describe('what binds somebody', () => {
  it.each([
    ['consent', 'You may call me in the evening.'],
    ['consent', 'Please do not write to me any more. Don’t call me.'],
    ['consent', 'Acepto las condiciones.'],
    ['consent', 'Sie dürfen mich anrufen.'],
    ['consent', "J'accepte."],
    ['promise', 'We will send it to you.'],
    ['promise', "I'll pay as soon as it is here."],
    ['promise', 'Wir melden uns bei Ihnen.'],
    ['promise', 'Le enviaremos el contrato.'],
    ['promise', 'Nous vous rappellerons, nous allons vérifier.'],
    ['promise', 'Vi richiameremo.'],
    ['promise', 'Vamos enviar o contrato.'],
    ['amount', 'That is EUR 1,200.00 for both.'],
    ['amount', 'Dann 1.200,50 € zusammen.'],
    ['amount', 'Could it be 10% less?'],
    ['date', 'The fair is on 12 March.'],
    ['date', 'Nos vemos el jueves.'],
    ['date', 'Am 12.03.2026 passt es.'],
    ['date', 'Around 14:30.'],
    ['date', 'On se voit demain.'],
    ['name', 'My name is Ann Byrne.'],
    ['name', 'Me llamo Ana.'],
    ['name', 'Ich heiße Jörg.'],
    ['contact', 'ann@byrne.example'],
    ['contact', '+353 20 912 3456'],
  ] as const)('%s: %s', (kind, text) => {
    expect(kindsIn(text)[0]).toBe(kind)
  })

  it.each(['Hello!', 'Which wood do you use?', 'Thanks a lot.', 'Two tables, please.', ''])('nothing: %j', (text) => {
    expect(kindsIn(text)).toEqual([])
  })

  it('is the sentence itself, with who said it and when', () => {
    const text = 'Hello there! My name is Ann Byrne. Which wood do you use?'
    expect(commitmentsIn({ by: 'customer', at, text }, 'EUR')).toEqual([
      { kind: 'name', by: 'customer', on: '2026-10-02', text: 'My name is Ann Byrne.' },
    ])
  })

  it('is found within a moment in texts made to be slow', () => {
    const from = process.threadCpuUsage()
    for (const evil of [
      '1'.repeat(6_000),
      'a@'.repeat(3_000),
      'i will '.repeat(900),
      ' '.repeat(6_000),
      '€ 1,'.repeat(1_500),
    ])
      commitmentsIn({ by: 'customer', at, text: evil }, 'EUR')
    expect(process.threadCpuUsage(from).user).toBeLessThan(1_000_000)
  })
})

describe('what is pinned', () => {
  const said = (kind: Commitment['kind'], text: string): Commitment => ({ kind, by: 'us', on: '2026-10-02', text })

  it('is the most binding first, then the newest, told in the order it was said', () => {
    const all = [said('name', 'a'), said('consent', 'b'), said('date', 'c'), said('date', 'd'), said('promise', 'e')]
    expect(pinned(all, 3, () => 1).map(({ text }) => text)).toEqual(['b', 'd', 'e'])
  })

  it('is each sentence once', () => {
    expect(pinned([said('date', 'a'), said('date', 'a')], 9, () => 1)).toHaveLength(1)
  })
})
