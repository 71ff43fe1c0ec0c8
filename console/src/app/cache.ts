import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { keys } from '../api/keys.ts'
import { isProblem } from '../api/problem-error.ts'

const FRESH_MS = 30_000
const AGAIN_MS = 800
const KEPT_MS = 30 * 60_000

/** The cache of every answer. A session that ended anywhere ends everywhere. */
export function createCache(onLoggedOut: () => void): QueryClient {
  function onError(error: Error): void {
    if (!isProblem(error, 401) || cache.getQueryData(keys.session) === null) return
    cache.setQueryData(keys.session, null)
    onLoggedOut()
  }
  const cache: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: { queries: { staleTime: FRESH_MS, gcTime: KEPT_MS, retry: mayRetry, retryDelay: AGAIN_MS } },
  })
  return cache
}

/** Only what may be different in a moment is asked again. */
const mayRetry = (failures: number, error: Error): boolean =>
  failures < 1 && (!isProblem(error) || error.status === 0 || error.status >= 502)
