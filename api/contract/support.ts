import { z } from 'zod'
import { RATINGS } from '../../domain/ticket/rating.ts'

/** A filled-in form. `form` names the business; `website` is a field no person sees. */
export const formRequest = z.object({
  form: z.string().min(1).max(200),
  /** Made by the sender, so that a form sent twice is one request. */
  id: z.uuid().optional(),
  name: z.string().trim().max(120).optional(),
  email: z.email().max(320).optional().or(z.literal('')),
  message: z.string().trim().min(1).max(5_000),
  website: z.string().max(500).optional(),
})

export const formAnswer = z.object({
  /** Null where nothing was kept. */
  number: z.number().int().nullable(),
  /** Where the customer follows their request and answers. */
  page: z.url().nullable(),
})

/** Files may come without a word. */
export const pageReply = z.object({ id: z.uuid(), text: z.string().trim().max(5_000).default('') })

/** The buttons below an answer. */
export const pageRating = z.object({ message: z.uuid(), rating: z.enum(RATINGS) })
