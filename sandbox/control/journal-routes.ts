import type { ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { SandboxCore } from '../core/core.ts'
import type { JournalQuery } from '../core/journal.ts'
import type { ControlRoute } from '../core/provider.ts'

const PAGE = 500
const LONGEST_WAIT_MS = 30_000

export function journalRoutes({ journal, webhooks }: SandboxCore): readonly ControlRoute[] {
  function* linesOf(query: JournalQuery, limit: number): Generator<string> {
    let [afterId, left, separator] = [0, limit, '[']
    while (left > 0) {
      const lines = journal.page(query, afterId, Math.min(PAGE, left))
      const last = lines.at(-1)
      if (!last) break
      yield separator + lines.map((line) => JSON.stringify(line)).join(',\n')
      ;[afterId, left, separator] = [last.id, left - lines.length, ',\n']
    }
    yield separator === '[' ? '[]' : ']'
  }
  return [
    {
      method: 'GET',
      path: '/requests',
      summary:
        '?provider=&since=&method=&path=&limit=&wait=: every API request, oldest first (since: ISO time or last id seen; wait: ms until the first)',
      handle: async ({ query }) => {
        const filter = {
          provider: query.get('provider'),
          since: query.get('since'),
          method: query.get('method'),
          path: query.get('path'),
        }
        const wait = Math.min(LONGEST_WAIT_MS, Number(query.get('wait') ?? 0))
        // A wrong `since` is refused before anything is sent.
        const isEmpty = journal.page(filter, 0, wait > 0 ? 1 : 0).length === 0
        if (isEmpty && wait > 0) await journal.next(filter, wait)
        const limit = Number(query.get('limit') ?? Number.MAX_SAFE_INTEGER)
        const headers = { 'content-type': 'application/json; charset=utf-8' }
        const stream = (response: ServerResponse) =>
          void pipeline(Readable.from(linesOf(filter, limit)), response).catch(() => response.destroy())
        return { status: 200, headers, stream }
      },
    },
    {
      method: 'GET',
      path: '/deliveries',
      summary: '?limit=: webhooks under way, dropped or given up',
      handle: ({ query }) => ({ status: 200, body: webhooks.list(Number(query.get('limit') ?? 200)) }),
    },
  ]
}
