import type { QueryClient } from '@tanstack/react-query'
import type { Board } from '../../../api/contract/board.ts'
import type { CustomerView } from '../../../api/contract/conversation.ts'
import type { LiveEvent } from '../../../api/contract/live.ts'
import { keys } from '../api/keys.ts'
import type { ConversationList } from '../api/nouns.ts'
import { tellMoved } from './moves.ts'
import { leadOf, patchBoard, stageAfter } from './patch-board.ts'
import { patchConversations, patchCustomer } from './patch-conversations.ts'
import { staleKeys } from './stale-keys.ts'

const FLUSH_MS = 250

/** Patches the query cache with live events at once and reads again, a little later and once, what cannot be patched. */
export function createApply(cache: QueryClient): (event: LiveEvent) => void {
  const stale = new Map<string, readonly unknown[]>()
  let timer: ReturnType<typeof setTimeout> | undefined

  function flush(): void {
    timer = undefined
    const due = [...stale.values()]
    stale.clear()
    for (const queryKey of due) void cache.invalidateQueries({ queryKey })
  }

  return (event) => {
    const leadId = leadOf(event)
    if (leadId !== null && stageAfter(event) !== null) tellMoved(leadId)
    cache.setQueriesData<Board>({ queryKey: keys.boards }, (board) => board && patchBoard(board, event))
    cache.setQueriesData<ConversationList>(
      { queryKey: keys.conversations },
      (list) => list && patchConversations(list, event),
    )
    if (event.customerId !== null)
      cache.setQueryData<CustomerView>(keys.customer(event.customerId), (view) => view && patchCustomer(view, event))
    for (const key of staleKeys(event)) stale.set(JSON.stringify(key), key)
    if (timer === undefined) timer = setTimeout(flush, FLUSH_MS)
  }
}
