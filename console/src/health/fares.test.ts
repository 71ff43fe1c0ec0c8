import { describe, expect, it } from 'vitest'
import { type Account, accountFares, type Configuration, configurationFares, modelFares } from './fares.ts'

const now = Date.parse('2026-11-21T10:40:00Z')
const at = (minute: number) => `2026-11-21T10:${minute}:00Z`

const stripe = (part: Partial<Configuration>): Configuration => ({
  capability: 'payment',
  vendor: 'stripe',
  isActive: true,
  outcome: 'ok',
  lastAnsweredAt: at(37),
  lastFailure: null,
  ...part,
})

const whatsapp = (part: Partial<Account>): Account => ({
  id: 'a',
  channel: 'whatsapp',
  vendor: 'twilio',
  status: 'ok',
  isConfigured: true,
  lastInboundAt: at(30),
  lastSentAt: at(36),
  breakerOpenUntil: null,
  attempts: 40,
  failures: 2,
  ...part,
})

describe('a vendor', () => {
  it('says when it answered last, or that nobody asked', () => {
    expect(configurationFares(stripe({}), now)).toEqual({ words: 'Answered 3 min ago', tone: 'finished' })
    expect(configurationFares(stripe({ outcome: 'unknown' }), now)?.tone).toBe('sleeping')
    expect(configurationFares(stripe({ outcome: null }), now)).toBeNull()
  })

  it('says what the last request failed of', () => {
    const lastFailure = { at: at(32), fault: 'credentials', code: 'invalid_api_key' } as const
    expect(configurationFares(stripe({ outcome: 'failing', lastFailure }), now)).toEqual({
      words: 'The last request failed 8 min ago: it refused the key',
      tone: 'broken',
      code: 'invalid_api_key',
    })
  })
})

it('an account tells of its newest message, of its failures, and of when it is tried again', () => {
  expect(accountFares(whatsapp({}), now).words).toBe('Last message 4 min ago')
  expect(accountFares(whatsapp({ status: 'degraded' }), now).words).toBe('2 of 40 sent lately failed')
  expect(accountFares(whatsapp({ status: 'down', breakerOpenUntil: at(45) }), now).words).toContain(
    'tried again in 5 min',
  )
  expect(accountFares(whatsapp({ status: 'down', breakerOpenUntil: at(20) }), now).words).toContain('the next message')
  expect(accountFares(whatsapp({ lastInboundAt: null, lastSentAt: null }), now).words).toBe('No message yet')
})

it('a model that is left alone says until when', () => {
  const model = { vendor: 'openai', model: 'gpt-5', state: 'open', openUntil: at(41) }
  expect(modelFares(model, now).words).toContain('tried again in 1 min')
})
