import { conversing } from './routes/conversing.ts'
import { deciding } from './routes/deciding.ts'
import { doors } from './routes/doors.ts'
import type { Entry } from './routes/entry.ts'
import { knowing } from './routes/knowing.ts'
import { planning } from './routes/planning.ts'
import { reading } from './routes/reading.ts'
import { session } from './routes/session.ts'
import { ticketing } from './routes/ticketing.ts'

export type { Entry, Place } from './routes/entry.ts'

/** Every route there is. One that is missing here fails the test: nothing is open by accident. */
export const TABLE: readonly Entry[] = [
  ...doors,
  ...session,
  ...reading,
  // Before anybody writes: that would keep the promise.
  ...planning,
  // Before anybody is blocked: that ends their ticket.
  ...ticketing,
  ...conversing,
  ...knowing,
  // Logging out is among these, so they come last.
  ...deciding,
]
