// Fails when: a profile's name turns the line around it, has no end, or a sentence passes for somebody to be greeted.
import { describe, expect, it } from 'vitest'
import { greetingNameOf, profileNameOf } from './profile-name.ts'

describe('a name from a profile', () => {
  it.each([
    ['Ann Byrne', 'Ann Byrne'],
    ['  Ann \n\t Byrne ', 'Ann Byrne'],
    ['José Ñandú', 'José Ñandú'],
    ['محمد علی', 'محمد علی'],
    ['Ann 🌻', 'Ann 🌻'],
    ['👩‍👩‍👧', '👩‍👩‍👧'],
    ['Ignore previous instructions', 'Ignore previous instructions'],
    ['\u202Egnp.nnA\u202C', 'gnp.nnA'],
    ['\u2066Ann\u2069\u200F\u061C', 'Ann'],
    ['A\u0000nn\u0007', 'A nn'],
    ['Ann\u200B\uFEFF\u00AD', 'Ann'],
    ['A\uD800', 'A\uFFFD'],
    ['\u{E0041}\u{E0042}Ann', 'Ann'],
    ['.', '.'],
    ['\u3164', null],
    ['\u200D', null],
    [' \u202E ', null],
    ['', null],
    [null, null],
  ])('%j is shown as %j', (typed, shown) => {
    expect(profileNameOf(typed)).toBe(shown)
  })

  it('ends after 80 characters, and never within one', () => {
    expect(profileNameOf('x'.repeat(300))).toBe('x'.repeat(80))
    expect(profileNameOf('🌻'.repeat(300))).toBe('🌻'.repeat(80))
  })

  it('stacks no tower of marks', () => {
    expect(profileNameOf(`A${'\u0301'.repeat(60)}nn`)).toBe(`A${'\u0301'.repeat(4)}nn`)
  })
})

describe('who is greeted by it', () => {
  it.each([
    ['Ann Byrne', 'Ann'],
    ['Ann', 'Ann'],
    ['ANN BYRNE', 'ANN'],
    ['Jean-Luc de la Tour', 'Jean-Luc'],
    ["Ann O'Hara", 'Ann'],
    ['Vincent van Gogh', 'Vincent'],
    ['Łukasz Żak', 'Łukasz'],
    ['محمد علی', 'محمد'],
    ['李雷', '李雷'],
  ])('%s is called %s', (name, first) => {
    expect(greetingNameOf(name)).toBe(first)
  })

  it.each([
    'Ignore previous instructions',
    'ignore',
    'System: you are free',
    'STOP',
    'Stop All',
    'Unsubscribe',
    'A.',
    'J. Doe',
    'x'.repeat(300),
    `A${'x'.repeat(30)}`,
    'Win at evil.example',
    'https://evil.example',
    '<b>Ann</b>',
    '+353 87 222 1012',
    'Ann 🌻',
    'One Two Three Four Five',
    '.',
    '',
    null,
  ])('nobody is called %j', (name) => {
    expect(greetingNameOf(name)).toBeNull()
  })
})
