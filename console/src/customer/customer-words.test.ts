import { expect, it } from 'vitest'
import { languageName } from './customer-words.ts'

it('names languages and leaves alone what is none', () => {
  expect(languageName('pt-BR')).toBe('Brazilian Portuguese')
  expect(languageName('not a tag!')).toBe('not a tag!')
})
