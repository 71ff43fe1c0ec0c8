import { describe, expect, it } from 'vitest'
import { stemOf } from '../../services/knowledge/stem.ts'
import type { Language } from '../language.ts'
import { questionKey } from './question-key.ts'

const keyOf = (question: string, language: Language = 'en') => questionKey(question, language, stemOf)

describe('questions that want the same article', () => {
  it.each<[Language, readonly string[]]>([
    ['en', ['Do you rent boats?', 'Hello, can I rent a boat from you, please?', 'BOATS! Renting?']],
    ['de', ['Vermieten Sie Boote?', 'Guten Tag, kann man bei Ihnen ein Boot vermieten?']],
    ['es', ['¿Alquilan barcos?', 'Hola, ¿puedo alquilar un barco?']],
  ])('are one in %s', (language, [first = '', ...others]) => {
    expect(keyOf(first, language)).not.toBe('')
    for (const other of others) expect(keyOf(other, language)).toBe(keyOf(first, language))
  })

  it.each([
    ['Do you rent boats?', 'Do you sell boats?'],
    ['Is there a berth for 10 metres?', 'Is there a berth for 12 metres?'],
    ['Who are you?', 'Where are you?'],
  ])('are two: %s / %s', (left, right) => {
    expect(keyOf(left)).not.toBe(keyOf(right))
  })

  it('have none without a word', () => {
    expect(keyOf('?!')).toBe('')
  })
})
