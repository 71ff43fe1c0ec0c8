import { describe, expect, it } from 'vitest'
import { isAboutAccount, isWorthAsking, pauseAfter } from './profile-question.ts'

describe('whether a profile is asked for', () => {
  it.each([
    ['nobody knows a name', { name: null, profileName: null, hasWritten: false }, true],
    ['its name is old and they wrote since', { name: null, profileName: 'Ann', hasWritten: true }, true],
    ['its name is known and they are silent', { name: null, profileName: 'Ann', hasWritten: false }, false],
    ['they said their name', { name: 'Ann Byrne', profileName: null, hasWritten: true }, false],
  ])('%s', (_, known, expected) => {
    expect(isWorthAsking(known)).toBe(expected)
  })
})

describe('a refusal', () => {
  it.each([
    ['that names its time is kept to', { retryable: true, retryAfterMs: 30_000 }, 30_000, true],
    ['for want of a right lasts a day', { retryable: false, retryAfterMs: null }, 86_400_000, true],
    ['without an answer may be about the one person', { retryable: true, retryAfterMs: null }, 30_000, false],
  ])('%s', (_, refusal, pauseMs, isAccounts) => {
    expect(pauseAfter(refusal)).toBe(pauseMs)
    expect(isAboutAccount(refusal)).toBe(isAccounts)
  })
})
