import { z } from 'zod'
import { CHOSEN_KINDS } from '../alert/alert.ts'
import type { UserId } from '../ids.ts'
import { CHANNELS } from '../messaging/channel.ts'
import { CURRENCIES } from '../money.ts'
import { SPOKEN, type Spoken, spokenOf } from '../translation/spoken.ts'

/** off: only people answer · suggest: drafts that staff send · auto: the AI answers by itself. */
export const autonomySchema = z.enum(['off', 'suggest', 'auto'])
export type Autonomy = z.infer<typeof autonomySchema>

export const autonomySettingsSchema = z.object({
  /** A new tenant starts with drafts that staff send. */
  default: autonomySchema.default('suggest'),
  perChannel: z.partialRecord(z.enum(CHANNELS), autonomySchema).default({}),
  pausedAt: z.iso.datetime().nullable().default(null),
  pausedBy: z.string().nullable().default(null),
  /** The last change of any kind, and who made it. */
  setAt: z.iso.datetime().nullable().default(null),
  setBy: z.string().nullable().default(null),
})

const openingHours = z.object({ days: z.array(z.int().min(1).max(7)), from: z.string(), to: z.string() })

const slaTarget = (firstResponse: number, resolution: number) =>
  z
    .object({
      firstResponseMinutes: z.number().positive().default(firstResponse),
      resolutionMinutes: z.number().positive().default(resolution),
    })
    .prefault({})

/** Everything an owner can set. Stored whole per tenant; missing parts take the defaults below. */
export const tenantSettingsSchema = z.object({
  businessName: z.string().min(1),
  vertical: z.string().default('general'),
  timeZone: z.string().default('UTC'),
  /** ISO 3166 country for phone numbers written without one. */
  country: z.string().length(2).nullable().default(null),
  languages: z.array(z.string()).min(1).default(['en']),
  currency: z.enum(CURRENCIES).default('EUR'),
  hours: z.array(openingHours).default([{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }]),
  /** The owner's own texts, inlined as domain knowledge while they are small. */
  profile: z.string().default(''),
  brandVoice: z.string().default(''),
  escalationRules: z.string().default(''),
  signature: z.string().default(''),
  autonomy: autonomySettingsSchema.prefault({}),
  /** Viewers watch the business; customers' words and addresses are theirs only where the owner says so. */
  viewers: z.object({ readTexts: z.boolean().default(false) }).prefault({}),
  /** Reads what English texts mean where no rule fits; costs 10-40 ms of CPU for one ordinary text in ten. */
  gates: z.object({ readsMeaning: z.boolean().default(true) }).prefault({}),
  hold: z
    .object({
      quietMs: z.int().min(0).default(800),
      maxMs: z.int().min(0).default(3_000),
      restarts: z.int().min(0).default(2),
    })
    .prefault({}),
  sending: z
    .object({
      /** Failures in a row after which a channel's provider is left alone, and for how long. */
      closeAfterFailures: z.int().min(1).default(3),
      closedMs: z.int().min(0).default(300_000),
      /** An answer that could not leave within this is worded anew. */
      replyExpiryMs: z.int().min(1_000).default(1_800_000),
    })
    .prefault({}),
  /** Whoever writes more than this many messages in so many minutes is handed to a person: no model answers each. */
  flood: z
    .object({ messages: z.int().min(5).max(1_000).default(40), minutes: z.int().min(1).max(1_440).default(5) })
    .prefault({}),
  quietHours: z.object({ from: z.string().default('21:00'), to: z.string().default('08:00') }).prefault({}),
  negotiation: z
    .object({
      schedulePercent: z.array(z.int().min(0).max(100)).default([50, 30, 20]),
      roundToMinor: z.int().min(1).default(1_000),
      offerValidDays: z.int().min(1).default(14),
      sharkAllowed: z.boolean().default(false),
      highValueFromMinor: z.int().default(1_000_000),
    })
    .prefault({}),
  /** Contracts and invoices up to this amount leave without asking, while the template is unedited. */
  autoApproveUpToMinor: z.int().min(0).default(0),
  deal: z
    .object({
      contractExpiryDays: z.number().positive().default(14),
      contractReminderDays: z.array(z.number().positive()).default([2, 5, 9]),
      invoiceDueDays: z.number().positive().default(14),
      /** An invoice unpaid this long after its due day is voided and the deal lost. */
      invoiceGraceDays: z.number().positive().default(30),
      approvalExpiryHours: z.number().positive().default(24),
      /** A lead that stays silent this long is lost with reason no_reply. */
      silentAfterDays: z.number().positive().default(90),
    })
    .prefault({}),
  support: z
    .object({
      /** Minutes of opening time until the first answer and until it is done. A day has eight hours. */
      sla: z
        .object({
          urgent: slaTarget(15, 240),
          high: slaTarget(60, 480),
          normal: slaTarget(240, 960),
          low: slaTarget(480, 2_400),
        })
        .prefault({}),
      /** After our answer, when the customer says nothing more. */
      autoCloseHours: z.number().positive().default(72),
      /** New words this long after a ticket was done continue it. */
      reopenDays: z.number().positive().default(14),
      /** Minutes of opening time before whoever was told of an escalation is reminded, and how often before the next is told. */
      remindAfterMinutes: z.number().positive().default(15),
      remindersEach: z.int().min(0).default(1),
      longestReminderMinutes: z.number().positive().default(480),
      /** Users who are told of an escalation before everybody else, in this order. */
      contacts: z.array(z.uuid()).default([]),
      /** A takeover without a word for this long is brought to mind. */
      takeoverReminderHours: z.number().positive().default(4),
      savedReplies: z
        .array(z.object({ name: z.string().min(1).max(60), text: z.string().min(1).max(2_000) }))
        .default([]),
    })
    .prefault({}),
  /** When people are told of trouble though no page is open, and who is told of what, where. */
  alerts: z
    .object({
      /** This share of an account's sends failed within so many minutes, of at least so many. */
      errorPercent: z.number().min(0).max(100).default(5),
      errorMinutes: z.int().min(1).max(60).default(5),
      errorAtLeast: z.int().min(1).default(5),
      guardrailsPerHour: z.int().min(0).default(10),
      unansweredMinutes: z.number().positive().default(30),
      /** Whoever is not named here is told what their role needs, by e-mail at the address they log in with. */
      people: z
        .array(
          z.object({
            userId: z.uuid(),
            kinds: z.array(z.enum(CHOSEN_KINDS)),
            /** No address: the one they log in with, where the channel writes to such. */
            ways: z.array(z.object({ channel: z.enum(CHANNELS), address: z.string().min(1).max(320).nullable() })),
          }),
        )
        .default([]),
    })
    .prefault({}),
  /** What staff read, and whether other languages are translated for them by themselves. */
  translation: z
    .object({
      /** Null: the business's own first language. */
      reads: z.enum(SPOKEN).nullable().default(null),
      isAutomatic: z.boolean().default(true),
      /** Who of them reads another, by user. */
      people: z.record(z.uuid(), z.enum(SPOKEN)).default({}),
    })
    .prefault({}),
  budget: z
    .object({ dayUsdMicros: z.int().min(0).default(2_000_000), softPercent: z.int().min(1).max(100).default(80) })
    .prefault({}),
  model: z
    .object({
      name: z.string().default('gpt-6-luna'),
      effort: z.enum(['none', 'low', 'medium']).default('none'),
      timeoutMs: z.int().max(30_000).default(10_000),
      /** Failures in a row after which the model is not asked for a while, and for how long. */
      openAfterFailures: z.int().min(1).default(3),
      openMs: z.int().min(0).default(300_000),
    })
    .prefault({}),
})

export type TenantSettings = z.infer<typeof tenantSettingsSchema>

/** The autonomy that holds for a message: a pause beats everything, then the account, the channel, the default. */
export function effectiveAutonomy(
  { autonomy }: Pick<TenantSettings, 'autonomy'>,
  channel: (typeof CHANNELS)[number],
  account: Autonomy | null,
): Autonomy {
  if (autonomy.pausedAt !== null) return 'off'
  return account ?? autonomy.perChannel[channel] ?? autonomy.default
}

/** The language somebody of a business reads: their own choice, else the staff's, else the business's. */
export const readLanguage = (
  { translation, languages }: Pick<TenantSettings, 'translation' | 'languages'>,
  userId: UserId | null,
): Spoken =>
  (userId === null ? undefined : translation.people[userId]) ?? translation.reads ?? spokenOf(languages[0]) ?? 'en'
