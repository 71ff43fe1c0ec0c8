import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { decideInbound, type InboundDecision } from '../../domain/gates/decide-inbound.ts'
import { detectInbound } from '../../domain/gates/detect-inbound.ts'
import { LANGUAGES } from '../../domain/language.ts'
import { CHANNELS } from '../../domain/messaging/channel.ts'
import { createLexiconSentiment } from '../../providers/sentiment/lexicon.ts'

const ticket = z.strictObject({
  channel: z.enum(CHANNELS),
  language: z.enum(LANGUAGES),
  /** What is open when the message comes: a ticket of a customer, or nothing. */
  context: z.enum(['support', 'none']),
  text: z.string(),
  outcome: z.enum(['answered', 'escalated', 'refused', 'deal', 'stopped']),
  reason: z.string().nullable(),
})

const lines = readFileSync(join(import.meta.dirname, '../../context/demo/sample-tickets.jsonl'), 'utf8')
const tickets = lines
  .trim()
  .split('\n')
  .map((line) => ticket.parse(JSON.parse(line)))
const sentiment = createLexiconSentiment()

function outcomeOf(decision: InboundDecision): Pick<z.infer<typeof ticket>, 'outcome' | 'reason'> {
  if (decision.optOut) return { outcome: 'stopped', reason: null }
  if (decision.refuse !== null) return { outcome: 'refused', reason: decision.refuse }
  if (decision.escalate !== null) return { outcome: 'escalated', reason: decision.escalate }
  return { outcome: decision.opensDeal ? 'deal' : 'answered', reason: null }
}

it.each(tickets)('$channel $language: "$text" is $outcome', ({ text, context, outcome, reason }) => {
  const decision = decideInbound(detectInbound(text), context, sentiment.score(text).score)
  expect(outcomeOf(decision)).toEqual({ outcome, reason })
})

it('there are tickets of every channel, language and outcome, fifty and more', () => {
  expect(tickets.length).toBeGreaterThanOrEqual(50)
  const spread = (of: (one: (typeof tickets)[number]) => string) => new Set(tickets.map(of))
  expect(spread(({ channel }) => channel).size).toBe(CHANNELS.length)
  expect(spread(({ language }) => language).size).toBe(LANGUAGES.length)
  expect(spread(({ outcome, reason }) => reason ?? outcome).size).toBeGreaterThanOrEqual(10)
})
