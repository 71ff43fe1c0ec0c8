import { expect, it } from 'vitest'
import { quotedWords } from './quoted-words.ts'

it('says the words of what is replied to, else what it carried', () => {
  const photo = { kind: 'image', name: null } as const
  const plan = { kind: 'document', name: 'plan.pdf' } as const
  expect(quotedWords({ text: 'An oak table' })).toBe('An oak table')
  expect(quotedWords({ text: '', files: [photo] })).toBe('Picture')
  expect(quotedWords({ text: '', files: [plan, photo, photo] })).toBe('plan.pdf and 2 more')
})
