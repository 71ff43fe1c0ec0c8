import type { QueryClient } from '@tanstack/react-query'
import type { Timeline } from '../../../api/contract/timeline.ts'
import { fetchTimeline } from '../api/conversation.ts'
import { keys } from '../api/keys.ts'
import { itemKey, prependOlder } from './merge-timeline.ts'

/** Reads the page before the oldest entry that is known. */
export async function readOlder(cache: QueryClient, customerId: string, limit: number): Promise<void> {
  const key = keys.timeline(customerId)
  const known = cache.getQueryData<Timeline>(key)
  const oldest = known?.items[0]
  if (known === undefined || oldest === undefined) return
  const page = await fetchTimeline(customerId, { before: oldest.at, limit })
  // What shares its instant with a whole page is told again and again: then from before that instant.
  const older = isKnown(known, page) ? await fetchTimeline(customerId, { before: justBefore(oldest.at), limit }) : page
  cache.setQueryData<Timeline>(key, (now) => now && prependOlder(now, older))
}

function isKnown(known: Timeline, { items, hasOlder }: Timeline): boolean {
  const seen = new Set(known.items.map(itemKey))
  return hasOlder && items.every((item) => seen.has(itemKey(item)))
}

const justBefore = (at: string): string => new Date(Date.parse(at) - 1).toISOString()
