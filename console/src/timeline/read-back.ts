import type { QueryClient } from '@tanstack/react-query'
import type { QuotedMessage, Timeline } from '../../../api/contract/timeline.ts'
import { keys } from '../api/keys.ts'
import { readOlder } from './read-older.ts'

/** here: it is loaded · far: more lies behind what was read · gone: nothing does, and it is not there. */
export interface Search {
  readonly id: string
  readonly state: 'looking' | 'here' | 'far' | 'gone' | 'failed'
}

const PAGE = 250
/** Beyond that the page would grow slow; whoever wants to go on says so. */
const MOST_PAGES = 8

type Wanted = Pick<QuotedMessage, 'id' | 'at'>

/** Where the search for a message stands, from what is loaded; null while older pages may hold it. */
export function standing({ items, hasOlder }: Timeline, { id, at }: Wanted): 'here' | 'gone' | null {
  if (items.some((item) => item.kind === 'message' && item.id === id)) return 'here'
  const oldest = items[0]
  return hasOlder && oldest !== undefined && oldest.at >= at ? null : 'gone'
}

/** Reads older pages until a message is among them. */
export async function readBackTo(cache: QueryClient, customerId: string, wanted: Wanted): Promise<Search['state']> {
  const key = keys.timeline(customerId)
  for (let page = 0; ; page++) {
    const known = cache.getQueryData<Timeline>(key)
    const found = known === undefined ? 'gone' : standing(known, wanted)
    if (found !== null) return found
    if (page === MOST_PAGES) return 'far'
    await readOlder(cache, customerId, PAGE)
  }
}
