import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Timeline } from '../../../api/contract/timeline.ts'
import { fetchTimeline } from '../api/conversation.ts'
import { keys } from '../api/keys.ts'
import { mergeTimeline, prependOlder } from './merge-timeline.ts'

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
}

/** Reads what lies before the oldest entry there is. */
export function useOlder(customerId: string): Older {
  const cache = useQueryClient()
  const [isLoading, setIsLoading] = useState(false)
  async function load(): Promise<void> {
    const oldest = cache.getQueryData<Timeline>(keys.timeline(customerId))?.items[0]
    if (oldest === undefined || isLoading) return
    setIsLoading(true)
    try {
      const older = await fetchTimeline(customerId, { before: oldest.at, limit: PAGE })
      cache.setQueryData<Timeline>(keys.timeline(customerId), (known) => known && prependOlder(known, older))
    } finally {
      setIsLoading(false)
    }
  }
  return { load, isLoading }
}
