import { describe, expect, it } from 'vitest'
import type { Mail } from './mail.ts'
import { withSubject } from './with-subject.ts'

const said = (subject: string, written: string, references: readonly string[] = []): string => {
  const mail: Mail = {
    headers: new Map(),
    from: [{ name: '', address: 'ann@example.com' }],
    to: [],
    subject,
    messageId: '<1@example.com>',
    references,
    sentAt: null,
    text: written,
    html: '',
    parts: [],
  }
  return withSubject(mail, written)
}

describe('what a mail says', () => {
  it('begins with the subject of a new matter', () => {
    expect(said('I want a refund for order 12', 'Hello, see above.')).toBe(
      'I want a refund for order 12\n\nHello, see above.',
    )
    expect(said('Fwd: Damaged door', 'What now?')).toBe('Fwd: Damaged door\n\nWhat now?')
  })

  it('is one of them where the other is empty or says the same', () => {
    expect(said('Opening hours?', '')).toBe('Opening hours?')
    expect(said('', 'Opening hours?')).toBe('Opening hours?')
    expect(said('Opening  hours', 'Hello, what are your opening hours?')).toBe('Hello, what are your opening hours?')
  })

  it.each(['Re: My order', 'RE[2]: My order', 'AW: My order', 'Antw: My order', 'Rif: My order'])(
    'is the text alone in an answer: %s',
    (subject) => {
      expect(said(subject, 'When does it come?')).toBe('When does it come?')
    },
  )

  it('is the text alone in an answer that lost its mark', () => {
    expect(said('My order', 'When does it come?', ['<0@example.com>'])).toBe('When does it come?')
  })

  it.each(['STOP', 'unsubscribe', 'human', 'HELP', 'Start'])('keeps an order an order: %s', (order) => {
    expect(said('My order', order)).toBe(order)
  })

  it('is both where the text is only polite', () => {
    expect(said('Please cancel my appointment', 'Thank you!')).toBe('Please cancel my appointment\n\nThank you!')
  })

  it('is no answer because a word begins like one', () => {
    expect(said('Reminder: door', 'Who comes?')).toBe('Reminder: door\n\nWho comes?')
    expect(said('Repair: door', 'Who comes?')).toBe('Repair: door\n\nWho comes?')
  })
})
