import { queryOptions } from '@tanstack/react-query'
import { fetchHealth } from '../api/health.ts'
import { keys } from '../api/keys.ts'

const PACE_MS = 15_000

export const healthQuery = queryOptions({
  queryKey: keys.health,
  queryFn: ({ signal }) => fetchHealth(signal),
  refetchInterval: PACE_MS,
  retry: false,
})
