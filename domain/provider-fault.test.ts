import { expect, it } from 'vitest'
import { faultOf } from './provider-fault.ts'

it.each([
  ['no_answer', { retryable: true }, 'unreachable'],
  ['rate_limit', { retryable: true }, 'busy'],
  ['http_429', { retryable: true, retryAfterMs: 1_000 }, 'busy'],
  ['http_503', { retryable: true }, 'unavailable'],
  ['consent_required', {}, 'credentials'],
  ['invalid_grant', {}, 'credentials'],
  ['AUTHORIZATION_INVALID_TOKEN', {}, 'credentials'],
  ['http_401', {}, 'credentials'],
  ['INVALID_EMAIL_ADDRESS_FOR_RECIPIENT', {}, 'refused'],
  ['parameter_missing', {}, 'refused'],
] as const)('%s is a provider that is %o: %s', (code, more, fault) => {
  expect(faultOf({ code, retryable: false, retryAfterMs: null, ...more })).toBe(fault)
})
