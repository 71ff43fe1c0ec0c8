import type { Tx } from '../transaction.ts'
import { type NewTicket, openTicket } from './open.ts'
import { lockOpenTicket, type Ticket } from './read.ts'
import { continueLast } from './reopen.ts'

/** The ticket these words belong to: the open one, the last one if it was done a short while ago, or a new one. */
export async function ticketOfCase(tx: Tx, wanted: NewTicket): Promise<Ticket> {
  const known = (await lockOpenTicket(tx, wanted.members)) ?? (await continueLast(tx, wanted.members))
  return known ?? openTicket(tx, wanted)
}
