import { QueryClient } from '@tanstack/react-query'
import { keys } from '../api/keys.ts'
import { isProblem } from '../api/problem-error.ts'
import { onLoggedOut } from '../api/request.ts'

const FRESH_MS = 30_000
const AGAIN_MS = 800
const KEPT_MS = 30 * 60_000

/** The cache of every answer. A session that ended anywhere ends everywhere, what waits to be sent stays. */
export function createCache(leave: () => void): QueryClient {
  const cache = new QueryClient({
    defaultOptions: { queries: { staleTime: FRESH_MS, gcTime: KEPT_MS, retry: mayRetry, retryDelay: AGAIN_MS } },
  })
  onLoggedOut(() => {
    if (cache.getQueryData(keys.session) === null) return
    cache.setQueryData(keys.session, null)
    leave()
  })
  return cache
}

/** Only what may be different in a moment is asked again. */
const mayRetry = (failures: number, error: Error): boolean =>
  failures < 1 && (!isProblem(error) || error.status === 0 || error.status >= 502)
