import { describe, expect, it } from 'vitest'
import { JOINERY } from './businesses.fixture.ts'
import { openCounter } from './counter.fixture.ts'

const quoting = (by: 'customer' | 'us', text: string) => ({
  quoted: { by, at: new Date('2026-10-31T09:00:00Z'), text },
})
const OURS = quoting('us', 'The entrance door would be EUR 4,500.00 for you.')

describe('a reply to an earlier message', () => {
  it.each(['Is this still true?', 'Gilt das noch?', 'Est-ce toujours valable ?', '¿Sigue siendo válido?'])(
    'is answered about what was quoted, with the price of today: %s',
    (text) => {
      const { text: answer } = openCounter(JOINERY).say(text, OURS)
      expect(answer).toContain('EUR 4,900.00')
      expect(answer).not.toContain('4,500')
    },
  )

  it('is answered like any other where it asks something of its own', () => {
    const { text } = openCounter(JOINERY).say('When are you open?', OURS)
    expect(text).not.toContain('EUR')
  })

  it('takes a price that the customer named for none of ours', () => {
    const { text } = openCounter(JOINERY).say(
      'Is this still true?',
      quoting('customer', 'The entrance door for EUR 900?'),
    )
    expect(text).not.toContain('EUR')
  })
})
