import type { Persona, Why } from './shapes.ts'

interface Options {
  readonly persona: Persona
  readonly rule?: string
  readonly gates?: Why['gates']
  readonly sources?: Why['sources']
}

/** Evidence as the product writes it beside a message of the machine. */
export const makeWhy = ({ persona, rule = 'answer the open question', gates = [], sources = [] }: Options): Why => ({
  decidedBy: 'model',
  rule,
  gates,
  persona: {
    name: persona,
    rule:
      persona === 'empath'
        ? 'complaint or distress'
        : persona === 'concierge'
          ? 'high value or valued customer'
          : 'everyone else',
    features: {
      smoothedSentiment: 0.6234,
      buyingIntent: true,
      complaint: persona === 'empath',
      highValue: persona === 'concierge',
      isVip: false,
      turns: 4,
    },
  },
  model: { name: 'scripted-1', rounds: 2, tokensIn: 1_842, tokensOut: 96, costUsdMicros: 1_310, repaired: false },
  versions: {
    platform_policy: 'policy@7',
    tenant_persona: `${persona}@3`,
    domain_knowledge: 'northlight@12',
    session: 'session@1',
  },
  sources,
  steps: [
    { name: 'hold', ms: 812 },
    { name: 'prepareTurn', ms: 14 },
    { name: 'runModel', ms: 486 },
    { name: 'gates', ms: 9 },
    { name: 'sendReply', ms: 121 },
  ],
})
