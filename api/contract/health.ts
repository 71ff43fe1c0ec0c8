import { z } from 'zod'

const part = z.object({
  name: z.string(),
  status: z.enum(['ok', 'degraded', 'down', 'unknown']),
  detail: z.string().optional(),
})
export const health = z.object({ status: z.enum(['ok', 'degraded', 'down']), parts: z.array(part) })
export type Health = z.infer<typeof health>
