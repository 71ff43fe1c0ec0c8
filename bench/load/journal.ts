import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { send } from '../stack/http.ts'

const sends = z.array(
  z.object({
    id: z.number(),
    at: z.string(),
    status: z.number(),
    body: z.object({ To: z.string(), Body: z.string(), StatusCallback: z.string() }),
  }),
)

export interface JournalSend {
  readonly to: string
  readonly text: string
  readonly atMs: number
  readonly status: number
  readonly ledgerId: string
}

/** Every send the provider has in its journal after a line, oldest first. */
export async function readSends(
  sandbox: string,
  since = 0,
  waitMs = 0,
): Promise<{ sends: readonly JournalSend[]; last: number }> {
  const { body } = await send(
    `${sandbox}/requests?provider=twilio&method=POST&path=Messages.json&since=${since}&wait=${waitMs}`,
    {
      method: 'GET',
    },
  )
  const lines = sends.parse(JSON.parse(body))
  return {
    last: lines.at(-1)?.id ?? since,
    sends: lines.map(({ at, status, body: { To, Body, StatusCallback } }) => ({
      to: To,
      text: Body,
      atMs: Date.parse(at),
      status,
      ledgerId: new URL(StatusCallback).searchParams.get('ledger') ?? '',
    })),
  }
}

/** As long as nothing is sent the sandbox holds the answer, so that following costs it nothing. */
const WAIT_MS = 1_000

/** Follows the journal and tells whoever waits for a number that something was sent to it. */
export function followSends(sandbox: string, everyMs: number) {
  const waiting = new Map<string, (sent: JournalSend) => void>()
  const stopping = new AbortController()
  const done = follow()

  async function follow(): Promise<void> {
    let { last } = await readSends(sandbox)
    while (!stopping.signal.aborted) {
      try {
        const next = await readSends(sandbox, last, WAIT_MS)
        last = next.last
        next.sends.forEach(tell)
      } catch {
        // the sandbox is down for a moment: its journal is not lost, only late
      }
      await sleep(everyMs)
    }
  }

  function tell(sent: JournalSend): void {
    waiting.get(sent.to)?.(sent)
    waiting.delete(sent.to)
  }

  return {
    /** The next send to this number; call it before causing it. */
    next: (to: string): Promise<JournalSend> => new Promise((resolve) => void waiting.set(to, resolve)),
    stop: (): Promise<void> => {
      stopping.abort()
      return done
    },
  }
}

export type SendFollower = ReturnType<typeof followSends>
