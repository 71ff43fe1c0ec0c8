import { keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Board } from '../../../api/contract/board.ts'
import { type BoardFilter, fetchBoard, fetchLeads } from '../api/board.ts'
import { keys } from '../api/keys.ts'
import type { ColumnName } from '../api/nouns.ts'
import { appendCards, mergeBoard } from '../live/merge-board.ts'

const PAGE = 100

export const boardQuery = (filter: BoardFilter) =>
  queryOptions({
    queryKey: keys.board(filter),
    queryFn: async ({ signal, client }) =>
      mergeBoard(client.getQueryData<Board>(keys.board(filter)), await fetchBoard(filter, signal)),
    placeholderData: keepPreviousData,
  })

/** Loads the next page of one column behind the cards that are there; at most one at a time. */
export function useMoreCards(filter: BoardFilter): (column: ColumnName) => Promise<void> {
  const cache = useQueryClient()
  const loading = useRef(new Set<ColumnName>())
  return async (name) => {
    const column = cache.getQueryData<Board>(keys.board(filter))?.columns.find((one) => one.column === name)
    if (column === undefined || !column.hasMore || loading.current.has(name)) return
    loading.current.add(name)
    try {
      const page = await fetchLeads({ ...filter, column: name, limit: PAGE, offset: column.cards.length })
      cache.setQueryData<Board>(
        keys.board(filter),
        (board) => board && appendCards(board, name, page.leads, page.total),
      )
    } finally {
      loading.current.delete(name)
    }
  }
}
