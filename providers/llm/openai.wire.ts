import { z } from 'zod'

/** Only what is read, and leniently: unknown item types, parts and fields of newer API versions pass through unseen. */
const part = z.object({ type: z.string(), text: z.string().nullish() })

const item = z.object({
  type: z.string(),
  content: z.array(part).nullish(),
  call_id: z.string().nullish(),
  name: z.string().nullish(),
  arguments: z.string().nullish(),
})

const usage = z.object({
  input_tokens: z.number().nullish(),
  output_tokens: z.number().nullish(),
  input_tokens_details: z.object({ cached_tokens: z.number().nullish() }).nullish(),
})

export const wireResponseSchema = z.object({
  model: z.string(),
  status: z.string().nullish(),
  error: z.object({ code: z.string().nullish(), message: z.string().nullish() }).nullish(),
  incomplete_details: z.object({ reason: z.string().nullish() }).nullish(),
  output: z.array(item),
  usage: usage.nullish(),
})

export type WireResponse = z.infer<typeof wireResponseSchema>
export type WireItem = z.infer<typeof item>

export const wireModelSchema = z.object({ id: z.string(), shutdown_date: z.string().nullish() })
