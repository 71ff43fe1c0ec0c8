import { z } from 'zod'
import { ATTACHMENT_REFUSALS } from '../../domain/attachment/attachment.ts'
import { ATTENTION_REASONS } from '../../domain/conversation/attention.ts'
import { CONTROLLERS } from '../../domain/conversation/control.ts'
import { CHANNELS } from '../../domain/messaging/channel.ts'
import { DELIVERY_STATUSES } from '../../domain/messaging/delivery.ts'
import { CURRENCIES } from '../../domain/money.ts'
import { LEDGER_STATES } from '../../domain/outbound/ledger.ts'
import { PERSONAS } from '../../domain/persona/persona.ts'

/** The console's whole knowledge of the server: these schemas and nothing else. */
export const id = z.uuid()
/** ISO 8601 in UTC. */
export const instant = z.iso.datetime()
export const currency = z.enum(CURRENCIES)
export const amount = z.object({ amountMinor: z.number().int(), currency })
export const channel = z.enum(CHANNELS)
export const persona = z.enum(PERSONAS)
export const controller = z.enum(CONTROLLERS)
export const attention = z.enum(ATTENTION_REASONS)
export const delivery = z.enum(DELIVERY_STATUSES)
export const ledgerState = z.enum(LEDGER_STATES)
export const role = z.enum(['owner', 'staff', 'viewer'])

export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  /** Stable word for programs. */
  code: z.string(),
  detail: z.string().optional(),
  /** Which of the files that were sent, in their order, are not taken and why. */
  files: z.array(z.object({ name: z.string(), reason: z.enum(ATTACHMENT_REFUSALS) })).optional(),
  correlationId: z.string(),
})
export type Problem = z.infer<typeof problem>

export const done = z.object({ ok: z.literal(true) })
