import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Timeline } from '../../../api/contract/timeline.ts'
import { fetchTimeline } from '../api/conversation.ts'
import { keys } from '../api/keys.ts'
import { mergeTimeline } from './merge-timeline.ts'
import { readOlder } from './read-older.ts'

const PAGE = 80

export const timelineQuery = (customerId: string) =>
  queryOptions({
    queryKey: keys.timeline(customerId),
    queryFn: async ({ signal, client }) => {
      const fresh = await fetchTimeline(customerId, { limit: PAGE }, signal)
      return mergeTimeline(client.getQueryData<Timeline>(keys.timeline(customerId)), fresh)
    },
  })

interface Older {
  readonly load: () => Promise<void>
  readonly isLoading: boolean
  /** The last try brought nothing; the next may. */
  readonly isFailed: boolean
}

/** Reads what lies before the oldest entry there is. */
export function useOlder(customerId: string): Older {
  const cache = useQueryClient()
  const [isLoading, setIsLoading] = useState(false)
  const [isFailed, setIsFailed] = useState(false)
  async function load(): Promise<void> {
    if (isLoading) return
    setIsLoading(true)
    try {
      await readOlder(cache, customerId, PAGE)
      setIsFailed(false)
    } catch {
      // said on the button that asked
      setIsFailed(true)
    } finally {
      setIsLoading(false)
    }
  }
  return { load, isLoading, isFailed }
}
