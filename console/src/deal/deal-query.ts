import { queryOptions, useQueryClient } from '@tanstack/react-query'
import type { Board, Card } from '../../../api/contract/board.ts'
import { fetchDeal } from '../api/deal.ts'
import { keys } from '../api/keys.ts'

export const dealQuery = (leadId: string) =>
  queryOptions({ queryKey: keys.deal(leadId), queryFn: ({ signal }) => fetchDeal(leadId, signal) })

/** What the board already knows of a lead, shown until its deal is there. */
export function useKnownCard(leadId: string): Card | undefined {
  const cache = useQueryClient()
  const boards = cache.getQueriesData<Board>({ queryKey: keys.boards })
  for (const [, board] of boards)
    for (const { cards } of board?.columns ?? []) {
      const card = cards.find((one) => one.leadId === leadId)
      if (card !== undefined) return card
    }
  return undefined
}
