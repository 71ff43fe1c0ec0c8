import type { LivePresence, PersonPresent, PresenceReport } from '../../../api/contract/presence.ts'

type Report = (report: PresenceReport) => void
const NOWHERE: PresenceReport = { customerId: null, isTyping: false }

/** Who of the business is where, as the live feed told it last, and what this page says of itself. */
function createPresence() {
  let people: readonly PersonPresent[] = []
  let said = NOWHERE
  let tell: Report = () => undefined
  const listeners = new Set<() => void>()
  return {
    people: () => people,
    show(presence: LivePresence): void {
      people = presence.people
      for (const listener of listeners) listener()
    },
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    tellBy(report: Report): void {
      tell = report
      tell(said)
    },
    /** The same twice is said once. */
    say(report: PresenceReport): void {
      if (report.customerId === said.customerId && report.isTyping === said.isTyping) return
      said = report
      tell(said)
    },
  }
}

export const presence = createPresence()
