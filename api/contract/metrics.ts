import { z } from 'zod'
import { channel, instant } from './shared.ts'

const count = z.number().int()
const milliseconds = z.number().nullable()

export const channelMetrics = z.object({
  channel,
  conversations: count,
  /** Messages of customers. */
  messages: count,
  received: count,
  answered: count,
  /** Answers that left, each once however many parts it has. */
  replies: count,
  sent: count,
  delivered: count,
  read: count,
  failed: count,
  undecided: count,
  deadLetters: count,
  escalations: count,
  /** From the oldest message of a turn to the moment its answer left. */
  latencyMs: z.object({ p50: milliseconds, p95: milliseconds, p99: milliseconds }),
  toolCalls: count,
  tokens: z.object({ in: count, out: count, total: count }),
  costUsdMicros: count,
  /** From 0 to 1. */
  averageSentiment: z.number().nullable(),
})

export const channelMetricsAnswer = z.object({
  windowHours: z.number(),
  since: instant,
  until: instant,
  channels: z.array(channelMetrics),
})
export type ChannelMetricsView = z.infer<typeof channelMetricsAnswer>
