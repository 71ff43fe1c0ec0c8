import { z } from 'zod'
import { BOARD } from '../../domain/lead/stage.ts'
import { readTotals, stagesOf } from '../../services/board/read.ts'
import type { Database } from '../../services/database.ts'
import { dismissDeadLetter } from '../../services/dead-letter/dismiss.ts'
import { replayDeadLetter } from '../../services/dead-letter/replay.ts'
import { readDecisions, readRecent, readToday } from '../../services/home/read.ts'
import { readSettings } from '../../services/settings/read.ts'
import { inTenant } from '../../services/transaction.ts'
import type { Doorbell } from '../../temporal/runtime/doorbell.ts'
import { mayReadTexts, READERS, STAFF } from '../auth/access.ts'
import { home } from '../contract/home.ts'
import { done, id } from '../contract/shared.ts'
import type { Log } from '../log.ts'
import { ringQuietly } from '../ring.ts'
import { type Route, route } from '../route.ts'
import { addressFor, instant, maybeInstant } from './present.ts'

export interface HomeDeps {
  readonly db: Database
  readonly doorbell: Pick<Doorbell, 'ringConversation'>
  readonly log: Log
}

export function homeRoutes({ db, doorbell, log }: HomeDeps): Route[] {
  return [
    route(
      READERS,
      { method: 'get', path: '/api/v1/home', summary: 'What needs a person, the pipeline, the day', answers: home },
      ({ scope, identity }) =>
        inTenant(db, scope, async (tx) => {
          const mayRead = await mayReadTexts(tx, identity)
          const { currency, timeZone } = await readSettings(tx)
          const totals = await readTotals(tx, {})
          const today = await readToday(tx, timeZone)
          return {
            decisions: (await readDecisions(tx)).map((row) => ({
              kind: row.kind,
              id: row.id,
              customerId: row.customer_id,
              leadId: row.lead_id,
              customerName: row.customer_name ?? addressFor(row.customer_address, mayRead),
              what: row.what,
              amount:
                row.amount_minor === null || row.currency === null
                  ? null
                  : { amountMinor: row.amount_minor, currency: row.currency },
              at: instant(row.at),
              expiresAt: maybeInstant(row.expires_at),
              // Of what is given up only a message has somebody it was for and no deal.
              isReplayable: row.kind === 'dead_letter' && row.lead_id === null && row.customer_id !== null,
            })),
            pipeline: BOARD.map(({ column }) => {
              const mine = totals.filter(({ stage }) => stagesOf(column).includes(stage))
              const sum = (pick: (row: (typeof mine)[number]) => number) =>
                mine.reduce((total, row) => total + pick(row), 0)
              return { column, count: sum(({ count }) => count), sumMinor: sum(({ sum_minor }) => sum_minor), currency }
            }),
            today: {
              received: today.received,
              answeredByAi: today.by_ai,
              answeredByStaff: today.by_staff,
              newLeads: today.new_leads,
              paid: { amountMinor: today.paid_minor, currency },
              medianAnswerMs: today.median_ms === null ? null : Number(today.median_ms),
              costUsdMicros: today.cost,
            },
            recent: (await readRecent(tx)).map((row) => ({
              position: row.position,
              type: row.type,
              customerId: row.customer_id,
              customerName: row.customer_name ?? addressFor(row.customer_address, mayRead),
              at: instant(row.at),
            })),
          }
        }),
    ),
    route(
      STAFF,
      {
        method: 'post',
        path: '/api/v1/dead-letters/{id}/dismiss',
        summary: 'Say that nothing more is to be done about something given up',
        shapes: { params: z.object({ id }) },
        answers: done,
      },
      async ({ params, scope }) => {
        await inTenant(db, scope, (tx) => dismissDeadLetter(tx, params.id))
        return { ok: true as const }
      },
    ),
    route(
      STAFF,
      {
        method: 'post',
        path: '/api/v1/dead-letters/{id}/replay',
        summary: 'Try once more what was given up',
        shapes: { params: z.object({ id }) },
        answers: done,
      },
      async ({ params, scope }) => {
        const customerId = await inTenant(db, scope, (tx) => replayDeadLetter(tx, params.id))
        await ringQuietly({ doorbell, log }, scope, customerId)
        return { ok: true as const }
      },
    ),
  ]
}
