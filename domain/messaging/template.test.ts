import { describe, expect, it } from 'vitest'
import { fillTemplate, isFillable, placesIn } from './template.ts'

const HELLO = 'Hello {{1}}, your table from {{2}} is ready, {{1}}.'

describe('a template', () => {
  it('takes as many words as its highest place, each wherever it stands', () => {
    expect(placesIn(HELLO)).toBe(2)
    expect(placesIn('Nothing to fill in.')).toBe(0)
    expect(fillTemplate(HELLO, ['Ann', 'Alder'])).toEqual({
      kind: 'filled',
      text: 'Hello Ann, your table from Alder is ready, Ann.',
    })
  })

  it.each([
    ['wrong_count', ['Ann']],
    ['wrong_count', ['Ann', 'Alder', 'more']],
    ['empty', ['Ann', '  ']],
    ['unsendable', ['Ann', 'two\nlines']],
    ['unsendable', ['Ann', 'a    gap']],
    ['too_long', ['Ann', 'x'.repeat(601)]],
  ] as const)('refuses what a provider would: %s', (reason, variables) => {
    expect(fillTemplate(HELLO, variables)).toEqual({ kind: 'refused', reason })
  })

  it('refuses a whole that is too long', () => {
    const long = fillTemplate(`{{1}} ${'x'.repeat(1_000)} {{2}}`, ['a'.repeat(20), 'b'.repeat(20)])
    expect(long).toEqual({ kind: 'refused', reason: 'too_long' })
  })

  it('fills in words as they are, with nothing of their own to fill in', () => {
    expect(fillTemplate(HELLO, ['{{2}} $& $1', 'Alder'])).toMatchObject({
      text: 'Hello {{2}} $& $1, your table from Alder is ready, {{2}} $& $1.',
    })
  })

  it.each([
    ['Hello {{1}} and {{2}}', true],
    ['Hello', true],
    ['Hello {{2}}', false],
    ['Hello {{0}}', false],
    ['Hello {{name}}', false],
  ])('can be filled in only with its places numbered: %s', (body, expected) => {
    expect(isFillable(body)).toBe(expected)
  })
})
