import type { Answer } from '../core/provider.ts'

/** Slack says no with 200 and a word. */
export const refusal = (error: string): Answer => ({
  status: 200,
  body: { ok: false, error },
  schema: 'slack.ErrorAnswer',
})

export const tooMany = (seconds: number): Answer => ({
  status: 429,
  headers: { 'retry-after': String(seconds) },
  body: { ok: false, error: 'ratelimited' },
  schema: 'slack.ErrorAnswer',
})

export const broken: Answer = { status: 500, body: { ok: false, error: 'internal_error' }, schema: 'slack.ErrorAnswer' }
