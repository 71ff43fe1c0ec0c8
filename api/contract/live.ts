import { z } from 'zod'
import { instant } from './shared.ts'

/** One line of the live feed, as JSON text per WebSocket message. */
export const liveEvent = z.object({
  position: z.number().int(),
  type: z.string(),
  at: instant,
  tenantId: z.string(),
  subject: z.object({ kind: z.string(), id: z.string() }),
  customerId: z.string().nullable(),
  actor: z.object({ kind: z.string() }),
  data: z.record(z.string(), z.unknown()),
})
export type LiveEvent = z.infer<typeof liveEvent>
