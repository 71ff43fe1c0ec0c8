import { WireError } from '../transport.ts'
import type { SendOutcome } from './contract.ts'

/** What no answer means: unknown once a byte has left, else a certain no. Anything but a wire failure is thrown on. */
export function withoutAnswer(vendor: string, error: unknown): SendOutcome {
  if (!(error instanceof WireError)) throw error
  if (error.hasLeft) return { kind: 'unknown', detail: error.message }
  const detail = `${vendor} cannot be reached (${error.code})`
  return { kind: 'rejected', code: 'unreachable', detail, retry: 'later', retryAfterMs: null, raw: null }
}
