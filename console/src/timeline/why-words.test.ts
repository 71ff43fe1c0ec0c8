import { expect, it } from 'vitest'
import { featureWords, gateWords, stepShares } from './why-words.ts'

it('says what a gate caused', () => {
  expect(gateWords({ rule: 'refund_request', stage: 'inbound', span: 'money back', effect: 'escalate' })).toBe(
    'Refund request called a person',
  )
  expect(gateWords({ rule: 'new_rule', stage: 'draft', span: '', effect: 'sing' })).toBe('New rule sing')
})

it('writes features as people read them', () => {
  expect(featureWords('smoothedSentiment', 0.6234)).toEqual({ name: 'Smoothed sentiment', value: '0.62' })
  expect(featureWords('isVip', false)).toEqual({ name: 'Is vip', value: 'no' })
})

it('shares add up, and nothing is divided by zero', () => {
  expect(
    stepShares([
      { name: 'runModel', ms: 300 },
      { name: 'gates', ms: 100 },
    ]).map(({ share }) => share),
  ).toEqual([0.75, 0.25])
  expect(stepShares([{ name: 'x', ms: 0 }])[0]?.share).toBe(0)
})
