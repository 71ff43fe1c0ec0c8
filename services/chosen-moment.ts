import { type MomentFault, momentFault } from '../domain/calendar/chosen-moment.ts'
import { ServiceError } from './errors.ts'

const WORDS: Readonly<Record<MomentFault, string>> = {
  time_passed: 'This moment is over: choose a later one.',
  too_far: 'Choose a moment within a year.',
}

/** Refuses a moment that nobody can mean; `now` is the database's. */
export function requireMoment(chosen: Date, now: Date): void {
  const fault = momentFault(chosen, now)
  if (fault !== null) throw new ServiceError('invalid', fault, WORDS[fault])
}
