import { describe, expect, it } from 'vitest'
import { withoutSignature } from './signature.ts'

const lines = (...written: readonly string[]) => written.join('\n')

describe('a signature', () => {
  it.each([
    '-- ',
    '--',
    '__',
    'Sent from my iPhone',
    'Gesendet von meinem Telefon',
    'Envoyé de mon iPhone',
    'Get Outlook for iOS',
  ])('is gone from %j on', (mark) => {
    expect(withoutSignature(lines('Please call me.', '', mark, 'Ann Poe', 'Poe & Sons'))).toBe('Please call me.')
  })

  it.each(['Best regards,', 'Kind regards', 'Mit freundlichen Grüßen', 'Cordialement,', 'Saludos', 'Cordiali saluti'])(
    'leaves the name under %j and drops the disclaimer',
    (goodbye) => {
      const text = lines(
        'Please call me.',
        '',
        goodbye,
        '',
        'Ann Poe',
        'Partner',
        'This mail is privileged legal advice.',
      )
      expect(withoutSignature(text)).toBe(lines('Please call me.', '', goodbye, '', 'Ann Poe'))
    },
  )

  it('is not a postscript, a question or the whole text', () => {
    const postscript = lines('Hi', 'Regards', 'Ann', 'PS: is Tuesday fine?')
    expect(withoutSignature(postscript)).toBe(postscript)
    const question = lines('Hi', 'Best wishes', 'to your wife. How much is a table?')
    expect(withoutSignature(question)).toBe(question)
    expect(withoutSignature('--\nAnn')).toBe('--\nAnn')
    expect(withoutSignature('Sent from my iPhone')).toBe('Sent from my iPhone')
  })

  it('does not cut a long text below a line of dashes', () => {
    const text = lines('Two options:', '--', ...Array.from({ length: 20 }, (_, index) => `line ${index}`))
    expect(withoutSignature(text)).toBe(text)
  })
})
