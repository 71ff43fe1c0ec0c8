import { z } from 'zod'
import { autonomySchema } from '../../domain/settings/tenant-settings.ts'
import { id, instant } from './shared.ts'

export const autonomy = z.object({
  default: autonomySchema,
  pausedAt: instant.nullable(),
  /** Name of whoever paused. */
  pausedBy: z.string().nullable(),
  /** When and by whom it was changed last; null when nobody has. */
  setAt: instant.nullable(),
  setBy: z.string().nullable(),
})
export type AutonomyView = z.infer<typeof autonomy>
export const autonomyRequest = z.object({ default: autonomySchema.optional(), paused: z.boolean().optional() })

/** What viewers may see of customers. */
export const viewers = z.object({ readTexts: z.boolean() })
export type ViewersView = z.infer<typeof viewers>

export const settingsView = z.object({
  businessName: z.string(),
  vertical: z.string(),
  timeZone: z.string(),
  currency: z.string(),
  languages: z.array(z.string()),
  hours: z.array(z.object({ days: z.array(z.number()), from: z.string(), to: z.string() })),
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
  users: z.array(z.object({ id, name: z.string(), email: z.string(), role: z.string() })),
})
export type SettingsView = z.infer<typeof settingsView>

export const userRequest = z.object({
  name: z.string().min(1).max(200),
  email: z.email().max(320),
  role: z.enum(['owner', 'staff', 'viewer']),
  password: z.string().min(10).max(1_000),
})
