import type { RefObject } from 'react'
import { type ConversationFilter, fetchConversations } from '../api/conversation.ts'
import { keys } from '../api/keys.ts'
import { usePaged } from '../ui/use-paged.ts'

const PAGE = 50

export function useConversations(filter: ConversationFilter, rowPx: number, scroller: RefObject<HTMLElement | null>) {
  return usePaged({
    scroller,
    rowPx,
    pageSize: PAGE,
    ask: (offset) => {
      const part = { ...filter, limit: PAGE, offset }
      return { queryKey: keys.conversationPage(part), queryFn: ({ signal }) => fetchConversations(part, signal) }
    },
    rowsOf: ({ conversations }) => conversations,
  })
}
