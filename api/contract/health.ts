import { z } from 'zod'
import { PROVIDER_FAULTS } from '../../domain/provider-fault.ts'
import { channel, instant } from './shared.ts'

const part = z.object({
  name: z.string(),
  status: z.enum(['ok', 'degraded', 'down', 'unknown']),
  detail: z.string().optional(),
})

/**
 * ok · degraded: some sends fail, or some of the accounts are left alone · down: all of them are · off: switched off ·
 * not_configured: nobody has such an account.
 */
const state = z.enum(['ok', 'degraded', 'down', 'off', 'not_configured'])

/** One account of the caller's own business. */
const account = z.object({
  id: z.string(),
  channel,
  vendor: z.string(),
  status: state,
  isConfigured: z.boolean(),
  lastInboundAt: instant.nullable(),
  lastSentAt: instant.nullable(),
  breakerOpenUntil: instant.nullable(),
  /** Of the last five minutes. */
  attempts: z.number().int(),
  failures: z.number().int(),
})

/** A vendor they chose. Of those that serve a deal it is known how the last requests went; nobody is asked for it now. */
const configuration = z.object({
  capability: z.string(),
  vendor: z.string(),
  isActive: z.boolean(),
  /** ok and failing say how the newest request went; unknown: there was none yet. Null where accounts or models tell. */
  outcome: z.enum(['ok', 'failing', 'unknown']).nullable(),
  lastAnsweredAt: instant.nullable(),
  lastFailure: z.object({ at: instant, fault: z.enum(PROVIDER_FAULTS), code: z.string().nullable() }).nullable(),
})

export const health = z.object({
  status: z.enum(['ok', 'degraded', 'down']),
  parts: z.array(part),
  channels: z.array(z.object({ channel, status: state })),
  providers: z.array(z.object({ vendor: z.string(), status: state })),
  models: z.array(
    z.object({ vendor: z.string(), model: z.string(), state: z.string(), openUntil: instant.nullable() }),
  ),
  /** Only for people of a business: their own. */
  accounts: z.array(account).optional(),
  /** The vendors they chose, whatever for. */
  configurations: z.array(configuration).optional(),
  /** Whether their model was checked with the rules it follows now; null where it never was. */
  isModelCurrent: z.boolean().nullable().optional(),
})
export type Health = z.infer<typeof health>
