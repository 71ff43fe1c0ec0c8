import type { Answer } from '../core/provider.ts'

/** Telegram's envelope for a refusal; the words are all there is to tell one from another. */
export const refusal = (code: number, description: string, parameters?: object): Answer => ({
  status: code,
  body: { ok: false, error_code: code, description, ...(parameters && { parameters }) },
  schema: 'telegram.ErrorAnswer',
})

export const badRequest = (what: string): Answer => refusal(400, `Bad Request: ${what}`)

export const tooMany = (seconds: number): Answer =>
  refusal(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds })
