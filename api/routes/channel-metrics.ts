import type { Database } from '../../services/database.ts'
import { type ChannelFigures, readChannelFigures } from '../../services/metrics/channels.ts'
import { inTenant } from '../../services/transaction.ts'
import { READERS } from '../auth/access.ts'
import { type ChannelMetricsView, channelMetricsAnswer } from '../contract/metrics.ts'
import { type Route, route } from '../route.ts'

const WINDOW_HOURS = 24
const HOUR_MS = 3_600_000

/** How each channel did in the last day. */
export function channelMetricsRoutes({ db }: { readonly db: Database }): Route[] {
  return [
    route(
      READERS,
      {
        method: 'get',
        path: '/metrics/channels',
        summary: 'The last 24 hours of each channel',
        answers: channelMetricsAnswer,
      },
      async ({ scope }) => {
        const until = new Date()
        const figures = await inTenant(db, scope, (tx) => readChannelFigures(tx, WINDOW_HOURS))
        return {
          windowHours: WINDOW_HOURS,
          since: new Date(until.getTime() - WINDOW_HOURS * HOUR_MS).toISOString(),
          until: until.toISOString(),
          channels: figures.map(present),
        }
      },
    ),
  ]
}

function present(figures: ChannelFigures): ChannelMetricsView['channels'][number] {
  const { p50Ms, p95Ms, p99Ms, tokensIn, tokensOut, escalated, ...counted } = figures
  return {
    ...counted,
    messages: figures.received,
    escalations: escalated,
    latencyMs: { p50: rounded(p50Ms), p95: rounded(p95Ms), p99: rounded(p99Ms) },
    tokens: { in: tokensIn, out: tokensOut, total: tokensIn + tokensOut },
  }
}

const rounded = (ms: number | null): number | null => (ms === null ? null : Math.round(ms))
