import { useQuery } from '@tanstack/react-query'
import { homeQuery } from '../home/home-query.ts'
import type { Place } from './places.ts'

/** What waits for a person, per page of the rail. */
export function useWaitingCounts(): Partial<Record<Place['to'], number>> {
  const { data } = useQuery(homeQuery)
  if (data === undefined) return {}
  const waiting = data.decisions.filter(
    ({ kind, customerId }) => customerId !== null && ['attention', 'undecided_send', 'dead_letter'].includes(kind),
  )
  return { '/': data.decisions.length, '/inbox': new Set(waiting.map(({ customerId }) => customerId)).size }
}
