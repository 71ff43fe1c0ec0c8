import { IANAZone } from 'luxon'
import { z } from 'zod'
import { autonomySchema } from '../../domain/settings/tenant-settings.ts'
import { channel, id, instant } from './shared.ts'
import { ticketPriority } from './ticket.ts'
import { translationSettingsView } from './translation.ts'

export const autonomy = z.object({
  default: autonomySchema,
  pausedAt: instant.nullable(),
  /** Name of whoever paused. */
  pausedBy: z.string().nullable(),
  /** When and by whom it was changed last; null when nobody has. */
  setAt: instant.nullable(),
  setBy: z.string().nullable(),
  /** What holds on a channel instead of the default. */
  perChannel: z.partialRecord(channel, autonomySchema),
})
export type AutonomyView = z.infer<typeof autonomy>
export const autonomyRequest = z.object({
  default: autonomySchema.optional(),
  paused: z.boolean().optional(),
  /** Null: the channel follows the default again. */
  perChannel: z.partialRecord(channel, autonomySchema.nullable()).optional(),
})

/** What viewers may see of customers. */
export const viewers = z.object({ readTexts: z.boolean() })
export type ViewersView = z.infer<typeof viewers>

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'a time of day as 09:00')
const day = z.number().int().min(1).max(7)

/** When people are there: deadlines count these hours only. Days from Monday, 1, to Sunday, 7. */
export const openingHours = z.object({
  timeZone: z.string().refine((zone) => IANAZone.isValidZone(zone), 'a time zone as Europe/Dublin'),
  hours: z
    .array(
      z
        .object({ days: z.array(day).min(1).max(7), from: clock, to: clock })
        .refine(({ from, to }) => from < to, 'it closes before it opens'),
    )
    .max(21),
})
export type OpeningHoursView = z.infer<typeof openingHours>

const minutes = z.number().int().min(1).max(60_000)
/** Minutes of opening time until the first answer, and until it is done. */
export const slaTargets = z.record(
  ticketPriority,
  z
    .object({ firstResponseMinutes: minutes, resolutionMinutes: minutes })
    .refine((one) => one.firstResponseMinutes <= one.resolutionMinutes, 'the first answer comes before the solution'),
)
export type SlaView = z.infer<typeof slaTargets>

/** Who is told of an escalation first, in order; behind them everybody else. */
export const escalationContacts = z.object({
  contacts: z.array(id).max(50),
  remindAfterMinutes: minutes,
  remindersEach: z.number().int().min(0).max(20),
})
export type EscalationView = z.infer<typeof escalationContacts>

export const settingsView = z.object({
  businessName: z.string(),
  vertical: z.string(),
  timeZone: z.string(),
  currency: z.string(),
  languages: z.array(z.string()),
  hours: openingHours.shape.hours,
  sla: slaTargets,
  escalation: escalationContacts,
  autoApproveUpToMinor: z.number().int(),
  budgetDayUsdMicros: z.number().int(),
  spentTodayUsdMicros: z.number().int(),
  model: z.string(),
  /** The floor is never part of this. */
  prices: z.array(z.object({ sku: z.string(), name: z.string(), listMinor: z.number().int(), currency: z.string() })),
  channels: z.array(
    z.object({ id, channel: z.string(), address: z.string(), isEnabled: z.boolean(), webhookUrl: z.string() }),
  ),
  providers: z.array(z.object({ capability: z.string(), vendor: z.string(), isActive: z.boolean() })),
  viewers,
  translation: translationSettingsView,
  users: z.array(z.object({ id, name: z.string(), email: z.string(), role: z.string() })),
})
export type SettingsView = z.infer<typeof settingsView>

export const userRequest = z.object({
  name: z.string().min(1).max(200),
  email: z.email().max(320),
  role: z.enum(['owner', 'staff', 'viewer']),
  password: z.string().min(10).max(1_000),
})
