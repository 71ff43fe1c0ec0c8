import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import type { SandboxCore } from '../core/core.ts'
import type { JournalQuery } from '../core/journal.ts'
import type { ControlRoute } from '../core/provider.ts'

const PAGE = 500

export function journalRoutes({ journal, webhooks }: SandboxCore): readonly ControlRoute[] {
  const writeAll = async (response: ServerResponse, query: JournalQuery, limit: number) => {
    let [afterId, left, isFirst] = [0, limit, true]
    response.write('[')
    while (left > 0) {
      const lines = journal.page(query, afterId, Math.min(PAGE, left))
      const text = lines.map((line) => JSON.stringify(line)).join(',\n')
      if (lines.length > 0 && !response.write(isFirst ? text : `,\n${text}`)) await once(response, 'drain')
      const last = lines.at(-1)
      if (!last || lines.length < PAGE) break
      ;[afterId, left, isFirst] = [last.id, left - lines.length, false]
    }
    response.end(']')
  }
  return [
    {
      method: 'GET',
      path: '/requests',
      summary:
        '?provider=&since=&method=&path=&limit=: every API request, oldest first (since: ISO time or last id seen)',
      handle: ({ query }) => {
        const filter = {
          provider: query.get('provider'),
          since: query.get('since'),
          method: query.get('method'),
          path: query.get('path'),
        }
        journal.page(filter, 0, 0)
        const limit = Number(query.get('limit') ?? Number.MAX_SAFE_INTEGER)
        const headers = { 'content-type': 'application/json; charset=utf-8' }
        const stream = (response: ServerResponse) =>
          void writeAll(response, filter, limit).catch(() => response.destroy())
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
