import { useQuery } from '@tanstack/react-query'
import { withoutRepeats } from '../home/decision-words.ts'
import { homeQuery } from '../home/home-query.ts'
import type { Place } from './places.ts'

/** What waits for a person, per page of the rail. */
export function useWaitingCounts(): Partial<Record<Place['to'], number>> {
  const { data } = useQuery(homeQuery)
  if (data === undefined) return {}
  const decisions = withoutRepeats(data.decisions)
  const waiting = decisions.filter(({ kind }) => kind === 'attention' || kind === 'undecided_send').length
  return { '/': decisions.length, '/inbox': waiting }
}
