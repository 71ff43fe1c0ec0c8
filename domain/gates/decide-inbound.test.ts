import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideInbound, explainInbound, type InboundContext } from './decide-inbound.ts'
import { INBOUND_RULES, type InboundHit, type InboundRule } from './inbound-rule.ts'

const hit = (rule: InboundRule, confidence: InboundHit['confidence'] = 'hard'): InboundHit => ({
  rule,
  span: rule,
  confidence,
})
const decide = (rules: readonly InboundRule[], context: InboundContext, sentiment = 0.5) =>
  decideInbound(
    rules.map((rule) => hit(rule)),
    context,
    sentiment,
  )

describe('rule x context', () => {
  it.each([
    ['price_question', 'support', 'pricing_inquiry', false],
    ['price_question', 'none', null, true],
    ['price_question', 'deal', null, false],
    ['bargaining', 'support', 'pricing_inquiry', false],
    ['bargaining', 'deal', null, false],
    ['buying_intent', 'support', null, true],
    ['buying_intent', 'none', null, true],
    ['buying_intent', 'deal', null, false],
    ['refund_request', 'deal', 'refund_request', false],
    ['legal', 'none', 'legal', false],
    ['compliance', 'support', 'compliance', false],
    ['human_requested', 'deal', 'human_requested', false],
    ['negative_sentiment', 'deal', 'negative_sentiment', false],
    ['complaint', 'support', null, false],
    ['asks_if_bot', 'none', null, false],
  ] as const)('%s in %s escalates for %s, opens a deal: %s', (rule, context, escalate, opensDeal) => {
    expect(decide([rule], context)).toMatchObject({ escalate, opensDeal, refuse: null })
  })

  it('answers the price asked along with an order in the deal it opens', () => {
    expect(decide(['buying_intent', 'price_question'], 'support')).toMatchObject({ escalate: null, opensDeal: true })
  })

  it('opens no deal with someone who needs a person', () => {
    expect(decide(['buying_intent', 'legal'], 'none')).toMatchObject({ escalate: 'legal', opensDeal: false })
  })
})

describe('what was only guessed', () => {
  it('calls a person as a sure rule does', () => {
    expect(decideInbound([hit('price_question', 'guess')], 'support', 0.5).escalate).toBe('pricing_inquiry')
    expect(decideInbound([hit('legal', 'guess')], 'none', 0.5).escalate).toBe('legal')
  })

  it('opens no deal where nothing is open', () => {
    expect(decideInbound([hit('price_question', 'guess')], 'none', 0.5)).toMatchObject({
      escalate: null,
      opensDeal: false,
    })
  })
})

describe('sentiment', () => {
  it('below 0.3 goes to a person, at 0.3 it does not', () => {
    expect(decide([], 'none', 0.29).escalate).toBe('negative_sentiment')
    expect(decide([], 'none', 0.3).escalate).toBeNull()
  })
  it('never hides a rule with a reason of its own', () => {
    expect(decide(['refund_request'], 'support', 0.1).escalate).toBe('refund_request')
  })
})

describe('opting out', () => {
  it('silences everything else', () => {
    const decision = decide(['opt_out', 'legal', 'buying_intent', 'prompt_injection', 'opt_in', 'help'], 'none', 0.1)
    expect(decision).toMatchObject({
      optOut: true,
      escalate: null,
      refuse: null,
      opensDeal: false,
      optIn: false,
      help: false,
    })
  })
})

describe('opting out with a demand the law gives a deadline', () => {
  it('is confirmed, and a person sees to the demand', () => {
    expect(decide(['opt_out', 'compliance', 'human_requested'], 'none', 0.1)).toMatchObject({
      optOut: true,
      escalate: 'compliance',
      opensDeal: false,
    })
  })
})

describe('refusals', () => {
  it('keep a text from opening a deal', () => {
    expect(decide(['prompt_injection', 'buying_intent'], 'none')).toMatchObject({
      refuse: 'prompt_injection',
      opensDeal: false,
    })
  })
  it('do not hide that a person is needed', () => {
    expect(decide(['credentials', 'refund_request'], 'support')).toMatchObject({
      refuse: 'credentials',
      escalate: 'refund_request',
    })
  })
})

describe('soft hits', () => {
  it('only raise a suspicion', () => {
    const decision = decideInbound([hit('refund_request', 'soft'), hit('price_question', 'soft')], 'support', 0.5)
    expect(decision).toMatchObject({ escalate: null, suspected: ['refund_request', 'pricing_inquiry'] })
  })
})

it('explains each hit with what it led to', () => {
  const hits = [hit('legal'), hit('price_question', 'soft'), hit('credentials')]
  const effects = explainInbound(hits, decideInbound(hits, 'support', 0.5)).map(({ effect }) => effect)
  expect(effects).toEqual(['escalate', 'note', 'refuse'])
})

it('always decides, and never both refuses and opens a deal', () => {
  const anyHit = fc.record({
    rule: fc.constantFrom(...INBOUND_RULES),
    span: fc.string(),
    confidence: fc.constantFrom('hard' as const, 'soft' as const),
  })
  fc.assert(
    fc.property(
      fc.array(anyHit),
      fc.constantFrom<InboundContext>('support', 'deal', 'none'),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (hits, context, sentiment) => {
        const decision = decideInbound(hits, context, sentiment)
        expect(decision.refuse !== null && decision.opensDeal).toBe(false)
        expect(decision.escalate !== null && decision.opensDeal).toBe(false)
        expect(context === 'deal' && decision.opensDeal).toBe(false)
      },
    ),
  )
})
