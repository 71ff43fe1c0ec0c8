import { membersOf } from '../json-answer.ts'
import { retryAfterMs } from '../retry-after.ts'
import { createTransport } from '../transport.ts'

export interface SlackAnswer {
  readonly status: number
  readonly isOk: boolean
  /** Slack's own word for a failure; null where it gave none. */
  readonly error: string | null
  readonly retryAfterMs: number | null
  readonly body: Readonly<Record<string, unknown>>
}

export type Fields = Readonly<Record<string, string | undefined>>

/** One call of the Web API: a form, as Slack's own SDK sends it. Rejects with WireError when no answer came. */
export type SlackCall = (method: string, fields: Fields, abort: AbortSignal) => Promise<SlackAnswer>

export function createSlackCall({ botToken, baseUrl }: { botToken: string; baseUrl: string }): SlackCall {
  const wire = createTransport()
  const base = baseUrl.replace(/\/+$/, '')
  return async (method, fields, abort) => {
    const given = Object.entries(fields).filter((field): field is [string, string] => field[1] !== undefined)
    const answer = await wire({
      method: 'POST',
      url: `${base}/${method}`,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Authorization: `Bearer ${botToken}` },
      body: new URLSearchParams(given).toString(),
      abort,
    })
    const body = membersOf(answer)
    return {
      status: answer.status,
      isOk: answer.status < 300 && body['ok'] === true,
      error: typeof body['error'] === 'string' ? body['error'] : null,
      retryAfterMs: retryAfterMs(answer.headers['retry-after']),
      body,
    }
  }
}
