import { z } from 'zod'
import { id } from './shared.ts'
import { chosenTemplate } from './template.ts'

export const takeOverResult = z.object({
  alreadyLeft: z.number().int(),
  undecided: z.number().int(),
  controlEpoch: z.number().int(),
})
export const giveBackResult = z.object({ controlEpoch: z.number().int() })
/** Free words, or a template with what goes into it. */
export const messageRequest = z.union([
  z.object({ text: z.string().trim().min(1).max(5_000) }).strict(),
  z.object({ template: chosenTemplate }).strict(),
])
export const fileRequest = z.object({
  /** Shown to colleagues; the customer gets a name of ours. */
  name: z.string().trim().min(1).max(200),
  contentType: z.string().max(200),
  /** Base64. */
  content: z.base64().min(1),
  /** Said beside it; short enough for every channel's caption. */
  text: z.string().trim().max(1_000).default(''),
})
export const noteRequest = z.object({ text: z.string().trim().min(1).max(5_000) })
export const written = z.object({ id })
export const undoResult = z.object({ undone: z.boolean() })
/** What staff decide about a message nobody can tell of, or a draft that waits for them. */
export const settleRequest = z.object({
  decision: z.enum(['was_sent', 'was_not_sent', 'send_again', 'release', 'discard']),
  /** With release: leaves in the place of the draft, as the person's own words. */
  text: z.string().trim().min(1).max(5_000).optional(),
})
export const handoffRequest = z.object({ reason: z.string().max(500).default('requested') })
