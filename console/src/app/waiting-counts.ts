import { useQuery } from '@tanstack/react-query'
import { homeQuery } from '../home/home-query.ts'
import type { Place } from './places.ts'

/** What waits for a person, per page of the rail. */
export function useWaitingCounts(): Partial<Record<Place['to'], number>> {
  const { data } = useQuery(homeQuery)
  if (data === undefined) return {}
  const waiting = data.decisions.filter(({ kind }) => kind === 'attention' || kind === 'undecided_send').length
  return { '/': data.decisions.length, '/inbox': waiting }
}
