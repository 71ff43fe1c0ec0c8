import { addBusinessTime, type BusinessCalendar } from '../calendar/business-hours.ts'

/** Nobody has answered the moment the door opens; "when we open" is kept within this. */
const SETTLING_IN_MS = 30 * 60_000

/** Until when somebody has to have answered who was told to hear from people when they open. */
export const promisedAtOpening = (calendar: BusinessCalendar, opening: Date): Date =>
  addBusinessTime(calendar, opening, SETTLING_IN_MS) ?? new Date(opening.getTime() + SETTLING_IN_MS)
