import { expect, it } from 'vitest'
import type { Health } from '../../../api/contract/health.ts'
import { outsideOf } from './outside.ts'

const now = Date.parse('2026-11-21T10:40:00Z')
type Fault = NonNullable<NonNullable<Health['configurations']>[number]['lastFailure']>['fault']

const health = (fault: Fault, failedAt: string): Health => ({
  status: 'ok',
  parts: [],
  channels: [],
  providers: [],
  models: [],
  configurations: [
    {
      capability: 'e-signature',
      vendor: 'docusign',
      isActive: true,
      outcome: 'ok',
      lastAnsweredAt: '2026-11-21T10:39:00Z',
      lastFailure: null,
    },
    {
      capability: 'payment',
      vendor: 'stripe',
      isActive: true,
      outcome: 'failing',
      lastAnsweredAt: null,
      lastFailure: { at: failedAt, fault, code: null },
    },
  ],
})

it('tells of what fails first', () => {
  const names = outsideOf(health('credentials', '2026-11-20T10:00:00Z'), now).map(({ name }) => name)
  expect(names).toEqual(['Stripe', 'DocuSign'])
})

it.each([
  ['credentials', '2026-11-20T10:00:00Z', true],
  ['unreachable', '2026-11-21T10:30:00Z', true],
  ['unreachable', '2026-11-21T08:30:00Z', false],
] as const)('a failure (%s) of %s is trouble now: %s', (fault, at, isTrouble) => {
  expect(outsideOf(health(fault, at), now).some((one) => one.isTrouble)).toBe(isTrouble)
})

it.each([
  [1, false],
  [3, true],
])('%i failed messages are trouble of the channel: %s', (failures, isTrouble) => {
  const account = {
    id: 'a',
    channel: 'sms',
    vendor: 'twilio',
    status: 'degraded',
    isConfigured: true,
    lastInboundAt: null,
    lastSentAt: null,
    breakerOpenUntil: null,
    attempts: 4,
    failures,
  } as const
  const outside = outsideOf({ ...health('refused', '2026-11-20T10:00:00Z'), accounts: [account] }, now)
  expect(outside.some((one) => one.isTrouble)).toBe(isTrouble)
})
