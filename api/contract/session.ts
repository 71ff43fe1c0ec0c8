import { z } from 'zod'
import { id, role } from './shared.ts'

export const loginRequest = z.object({ email: z.email().max(320), password: z.string().min(1).max(1_000) })

export const session = z.object({
  user: z.object({ id: id.nullable(), name: z.string(), role }),
  tenant: z.object({ id, name: z.string() }),
  /** Where workflows can be looked at. */
  temporalUi: z.string(),
  temporalNamespace: z.string(),
})
export type Session = z.infer<typeof session>
/** Null when nobody is logged in. */
export const currentSession = session.nullable()

/** Before the first owner exists nobody can log in: the console asks for one. */
export const setupState = z.object({ needed: z.boolean() })

export const setupRequest = z.object({
  businessName: z.string().min(1).max(200),
  ownerName: z.string().min(1).max(200),
  email: z.email().max(320),
  password: z.string().min(10).max(1_000),
})
