/**
 * What a request to a provider failed of. unreachable: nobody answered · busy: it asked for a pause · unavailable: it
 * answered that it cannot now · credentials: it does not let us in · refused: this request alone was wrong.
 */
export const PROVIDER_FAULTS = ['unreachable', 'busy', 'unavailable', 'credentials', 'refused'] as const
export type ProviderFault = (typeof PROVIDER_FAULTS)[number]

interface Failure {
  readonly code: string
  readonly retryable: boolean
  readonly retryAfterMs: number | null
}

const LETS_NOBODY_IN =
  /auth|credential|api_?key|token|grant|consent|permission|forbidden|user_lacks|^http_40[13]$|^account_/i

export function faultOf({ code, retryable, retryAfterMs }: Failure): ProviderFault {
  if (code === 'no_answer') return 'unreachable'
  if (retryAfterMs !== null || /limit/i.test(code)) return 'busy'
  if (retryable) return 'unavailable'
  return LETS_NOBODY_IN.test(code) ? 'credentials' : 'refused'
}
