import type { Board, Card } from '../../../api/contract/board.ts'
import type { ColumnName } from '../api/nouns.ts'

/** A fresh first page keeps the pages that were loaded behind it, without the cards that have moved on. */
export function mergeBoard(known: Board | undefined, fresh: Board): Board {
  if (known === undefined) return fresh
  const placed = new Set(fresh.columns.flatMap(({ cards }) => cards.map(({ leadId }) => leadId)))
  const columns = fresh.columns.map((column) => {
    const before = known.columns.find(({ column: name }) => name === column.column)
    const oldest = column.cards.at(-1)?.stageChangedAt
    if (before === undefined || oldest === undefined || !column.hasMore) return column
    // Only what lies behind the fresh page: a newer card that is missing there is gone.
    const behind = before.cards.filter(({ leadId, stageChangedAt }) => !placed.has(leadId) && stageChangedAt <= oldest)
    const cards = [...column.cards, ...behind]
    return { ...column, cards, hasMore: cards.length < column.count }
  })
  return { ...fresh, columns }
}

/** Puts the next page of one column behind what is there. */
export function appendCards(board: Board, name: ColumnName, page: readonly Card[], total: number): Board {
  const columns = board.columns.map((column) => {
    if (column.column !== name) return column
    const known = new Set(column.cards.map(({ leadId }) => leadId))
    const cards = [...column.cards, ...page.filter(({ leadId }) => !known.has(leadId))]
    return { ...column, cards, count: total, hasMore: page.length > 0 && cards.length < total }
  })
  return { ...board, columns }
}
