import type { SendOutcome } from '../messaging/contract.ts'
import { type WireAnswer, WireError } from '../transport.ts'

type Rejected = Extract<SendOutcome, { kind: 'rejected' }>

export const rejected = (
  code: string,
  detail: string,
  retry: Rejected['retry'],
  more: { readonly retryAfterMs?: number | null; readonly raw?: unknown } = {},
): Rejected => ({
  kind: 'rejected',
  code,
  detail,
  retry,
  retryAfterMs: more.retryAfterMs ?? null,
  raw: more.raw ?? null,
})

/** One attempt; a failure of the wire itself says whether anything left. */
export async function outcomeOfAttempt(
  vendor: string,
  attempt: () => Promise<WireAnswer>,
  read: (answer: WireAnswer) => SendOutcome,
): Promise<SendOutcome> {
  try {
    return read(await attempt())
  } catch (error) {
    if (!(error instanceof WireError)) throw error
    if (error.hasLeft) return { kind: 'unknown', detail: error.message }
    return rejected('unreachable', `${vendor} cannot be reached (${error.code})`, 'later')
  }
}

/** The parsed body; an empty object for anything that is none. */
export function jsonOf({ body }: Pick<WireAnswer, 'body'>): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    // proxies answer in HTML
    return {}
  }
}
