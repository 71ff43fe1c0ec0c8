import { z } from 'zod'
import { PROMISE_MAKERS, PROMISE_STATES } from '../../domain/promise/promise.ts'
import { id, instant } from './shared.ts'

/** Until when a customer was told to hear from people, and what became of it. */
export const promiseEntry = z.object({
  id,
  state: z.enum(PROMISE_STATES),
  madeBy: z.enum(PROMISE_MAKERS),
  madeAt: instant,
  dueAt: instant,
  /** The message that made it; empty for a reader who may not read it. */
  text: z.string(),
})
export const promiseMove = z.object({ dueAt: instant })
export type PromiseView = z.infer<typeof promiseEntry>
