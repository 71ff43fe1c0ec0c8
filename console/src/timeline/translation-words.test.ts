import { expect, it } from 'vitest'
import { madeWords, troubleWords } from './translation-words.ts'

it('says what it is translated from, and by whom', () => {
  expect(madeWords({ writtenIn: 'es', by: 'gpt-6-luna', isScripted: false })).toBe(
    'Translated from Spanish by gpt-6-luna',
  )
  expect(madeWords({ writtenIn: 'und', by: 'qwen3:8b', isScripted: false })).toBe('Translated by qwen3:8b')
})

it('leaves the stand-in to its own label', () => {
  expect(madeWords({ writtenIn: 'he', by: 'scripted-1', isScripted: true })).toBe('Translated from Hebrew')
})

it('names nobody where nobody was asked', () => {
  expect(madeWords({ writtenIn: 'es', by: '', isScripted: false })).toBe('Translated from Spanish')
})

it('says kindly why there is none', () => {
  expect(troubleWords('budget')).toBe("Could not be translated: today's budget for this is spent.")
  expect(troubleWords(null)).toContain('could not be reached')
})
