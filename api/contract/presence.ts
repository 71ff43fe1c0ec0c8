import { z } from 'zod'
import { id } from './shared.ts'

/** What a page says of itself over the live socket: at which conversation somebody is, and whether they write. */
export const presenceReport = z.object({ customerId: id.nullable(), isTyping: z.boolean() })
export type PresenceReport = z.infer<typeof presenceReport>

export const personPresent = z.object({ userId: id, name: z.string(), customerId: id, isTyping: z.boolean() })
export type PersonPresent = z.infer<typeof personPresent>

/** A line of the live feed that is no event: everybody of the business who is at a conversation now. Kept nowhere. */
export const livePresence = z.object({ people: z.array(personPresent) })
export type LivePresence = z.infer<typeof livePresence>
