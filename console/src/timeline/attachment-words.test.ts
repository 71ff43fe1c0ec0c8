import { expect, it } from 'vitest'
import { attachmentName, attachmentState, sizeWords } from './attachment-words.ts'

it('calls a file what its sender called it, else what it is', () => {
  expect(attachmentName({ name: 'roof.pdf', kind: 'document' })).toBe('roof.pdf')
  expect(attachmentName({ name: '  ', kind: 'audio' })).toBe('Voice note')
})

it('says why there is nothing to open', () => {
  expect(attachmentState({ state: 'waiting', reason: null })).toBe('arriving…')
  expect(attachmentState({ state: 'refused', reason: 'too_large' })).toBe('refused: too large')
  expect(attachmentState({ state: 'gone', reason: null })).toBe('no longer kept')
})

it.each([
  [900, '900 B'],
  [340_000, '332 KB'],
  [2_500_000, '2.4 MB'],
])('%d bytes are %s', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words)
})
