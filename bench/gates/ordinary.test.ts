import { expect, it } from 'vitest'
import { decideInbound } from '../../domain/gates/decide-inbound.ts'
import { detectInbound } from '../../domain/gates/detect-inbound.ts'
import { createLexiconSentiment } from '../../providers/sentiment/lexicon.ts'
import { heldOutOrdinaryTexts, ordinaryTexts } from './rows.ts'

const sentiment = createLexiconSentiment()
const callsPerson = (text: string): boolean => {
  const { escalate, refuse } = decideInbound(detectInbound(text), 'support', sentiment.score(text).score)
  return escalate !== null || refuse !== null
}

it('what customers write all day hardly ever calls a person', () => {
  const texts = ordinaryTexts().map(({ text }) => text)
  const alarms = texts.filter(callsPerson)
  expect(texts.length).toBeGreaterThanOrEqual(180)
  expect(alarms.length / texts.length, alarms.join('\n')).toBeLessThanOrEqual(0.02)
})

it('no text that judges is one that was learned from', () => {
  const learned = new Set(ordinaryTexts().map(({ text }) => text))
  expect(heldOutOrdinaryTexts().filter(({ text }) => learned.has(text))).toEqual([])
})
