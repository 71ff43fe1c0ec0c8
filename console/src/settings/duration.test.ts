import { expect, it } from 'vitest'
import { durationWords, parseDuration } from './duration.ts'

it.each([
  [15, '15 min'],
  [60, '1 h'],
  [90, '1 h 30 min'],
  [2_400, '40 h'],
])('%d minutes are %s, and back', (minutes, words) => {
  expect(durationWords(minutes)).toBe(words)
  expect(parseDuration(words)).toBe(minutes)
})

it.each([
  ['45', 45],
  ['1,5 hours', 90],
  ['2d', 2_880],
  ['soon', null],
  ['4 h later', null],
  ['', null],
])('%j is %j minutes', (text, minutes) => {
  expect(parseDuration(text)).toBe(minutes)
})
