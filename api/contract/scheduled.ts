import { z } from 'zod'
import { STOP_REASONS } from '../../domain/outbound/scheduled.ts'
import { id, instant } from './shared.ts'
import { chosenTemplate } from './template.ts'

/** A message that waits for its time, or did not leave at it. */
export const scheduledEntry = z.object({
  id,
  state: z.enum(['waiting', 'stopped']),
  stopped: z.enum(STOP_REASONS).nullable(),
  /** Empty for a reader who may not read it. */
  text: z.string(),
  isTemplate: z.boolean(),
  dueAt: instant,
  plannedAt: instant,
  by: z.string().nullable(),
  unlessTheyWrite: z.boolean(),
  wroteSince: z.boolean(),
  /** Why it would not leave as things stand. */
  wontLeave: z.enum(STOP_REASONS).nullable(),
})
export type ScheduledEntry = z.infer<typeof scheduledEntry>

const text = z.string().trim().min(1).max(5_000)
const timing = { at: instant, unlessTheyWrite: z.boolean().default(true) }

/** What leaves: free words, or a template with what goes into it. */
export const wordsRequest = z.union([z.object({ text }).strict(), z.object({ template: chosenTemplate }).strict()])
export const scheduleRequest = z.object({ ...timing, words: wordsRequest })
export const rescheduleRequest = z.object({ ...timing, words: wordsRequest.optional() })
export type ScheduleRequest = z.input<typeof scheduleRequest>
export const cancelResult = z.object({ cancelled: z.boolean() })
