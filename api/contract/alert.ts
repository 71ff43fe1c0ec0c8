import { z } from 'zod'
import { ALERT_KINDS, CHOSEN_KINDS } from '../../domain/alert/alert.ts'
import { LEDGER_STATES } from '../../domain/outbound/ledger.ts'
import { channel, id, instant } from './shared.ts'

const alertKind = z.enum(ALERT_KINDS)
const chosenKind = z.enum(CHOSEN_KINDS)

/** Where somebody is told. No address: the one they log in with, on channels that write to e-mail addresses. */
const way = z.object({ channel, address: z.string().trim().min(1).max(320).nullable() })

const limits = z.object({
  /** Share of an account's sends that may fail within `errorMinutes`, of at least `errorAtLeast`. */
  errorPercent: z.number().min(0).max(100),
  errorMinutes: z.number().int().min(1).max(60),
  errorAtLeast: z.number().int().min(1).max(10_000),
  guardrailsPerHour: z.number().int().min(0).max(100_000),
  unansweredMinutes: z.number().min(0.01).max(10_080),
})

const choice = z.object({ userId: id, kinds: z.array(chosenKind).max(20), ways: z.array(way).max(10) })

export const alertSettings = z.object({
  limits,
  /** Everybody of the business, with what holds for them: chosen, or what their role needs. */
  people: z.array(choice.extend({ name: z.string(), role: z.string(), email: z.string(), isChosen: z.boolean() })),
  /** Kinds there are, and channels that may carry a notice. */
  kinds: z.array(chosenKind),
  channels: z.array(channel),
})
export type AlertSettingsView = z.infer<typeof alertSettings>

export const alertSettingsRequest = z.object({
  limits: limits.optional(),
  /** Whoever is not named takes what their role needs. */
  people: z.array(choice).max(200).optional(),
})

export const alertList = z.object({
  alerts: z.array(
    z.object({
      id,
      kind: alertKind,
      detail: z.record(z.string(), z.unknown()),
      isUrgent: z.boolean(),
      raisedAt: instant,
      settledAt: instant.nullable(),
      told: z.array(
        z.object({
          userId: id,
          name: z.string(),
          channel,
          state: z.enum(LEDGER_STATES),
          why: z.string().nullable(),
        }),
      ),
    }),
  ),
})

export const alertTested = z.object({ alertId: id.nullable() })
