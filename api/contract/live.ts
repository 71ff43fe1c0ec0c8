import { z } from 'zod'
import { EVENT_TYPES } from '../../domain/events/event.ts'
import { instant } from './shared.ts'

/** One line of the live feed, as JSON text per WebSocket message. */
export const liveEvent = z.object({
  position: z.number().int(),
  type: z.enum(EVENT_TYPES),
  at: instant,
  tenantId: z.string(),
  subject: z.object({ kind: z.string(), id: z.string() }),
  customerId: z.string().nullable(),
  /** Whose conversation it is in, where that customer was merged into another. */
  answeredBy: z.string().optional(),
  actor: z.object({ kind: z.string() }),
  data: z.record(z.string(), z.unknown()),
  /** A part of the data is withheld from this reader. */
  isHidden: z.boolean().optional(),
})
export type LiveEvent = z.infer<typeof liveEvent>
