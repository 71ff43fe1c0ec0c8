import type { Board, Card } from '../../../api/contract/board.ts'
import type { LiveEvent } from '../../../api/contract/live.ts'
import type { ColumnName, Stage } from '../api/nouns.ts'
import { STAGES } from '../pipeline/stage-words.ts'
import { cardChange } from './card-change.ts'

/** Which lead an event is about, if it says so. */
export function leadOf(event: LiveEvent): string | null {
  if (event.subject.kind === 'lead') return event.subject.id
  const { leadId } = event.data
  return typeof leadId === 'string' ? leadId : null
}

/** Where an event moves a lead to, if it does. */
export function stageAfter(event: LiveEvent): Stage | null {
  if (event.type === 'lead:closed') return 'lost'
  const { to } = event.data
  return event.type === 'lead:status_changed' && typeof to === 'string' && to in STAGES ? (to as Stage) : null
}

/** The board after an event; the same object when nothing on it changed, so that nothing renders again. */
export function patchBoard(board: Board, event: LiveEvent): Board {
  if (event.position <= board.position) return board
  const changed = moved(touched(board, event), event)
  return changed === board ? board : { ...changed, position: event.position }
}

function touched(board: Board, event: LiveEvent): Board {
  const leadId = leadOf(event)
  const change = cardChange(event)
  if (change === null) return board
  const isMeant = (card: Card) => (leadId === null ? card.customerId === event.customerId : card.leadId === leadId)
  if (!board.columns.some(({ cards }) => cards.some(isMeant))) return board
  const columns = board.columns.map((column) => {
    if (!column.cards.some(isMeant)) return column
    const cards = column.cards.map((card) => (isMeant(card) ? { ...card, ...change } : card))
    // The sum covers cards that were not loaded, too: only the difference is known.
    return { ...column, cards, sumMinor: column.sumMinor + sumOf(cards) - sumOf(column.cards) }
  })
  return { ...board, columns }
}

const sumOf = (cards: readonly Card[]): number => cards.reduce((sum, { amount }) => sum + (amount?.amountMinor ?? 0), 0)

function moved(board: Board, event: LiveEvent): Board {
  const to = stageAfter(event)
  const leadId = leadOf(event)
  const from = board.columns.find(({ cards }) => cards.some((card) => card.leadId === leadId))
  const card = from?.cards.find((one) => one.leadId === leadId)
  if (to === null || from === undefined || card === undefined || card.stage === to) return board
  const after: Card = { ...card, stage: to, stageChangedAt: event.at, waitingFor: null, nextTimer: null }
  const target = STAGES[to].column
  const columns = board.columns.map((column) => placed(column, after, from.column, target))
  const lost = to === 'lost' ? { count: board.lost.count + 1 } : board.lost
  return { ...board, columns, lost }
}

function placed(column: Board['columns'][number], card: Card, from: ColumnName, to: ColumnName | null) {
  const isFrom = column.column === from
  const isTo = column.column === to
  if (!isFrom && !isTo) return column
  const rest = column.cards.filter(({ leadId }) => leadId !== card.leadId)
  const weight = Number(isTo) - Number(isFrom)
  return {
    ...column,
    cards: isTo ? [card, ...rest] : rest,
    count: column.count + weight,
    sumMinor: column.sumMinor + weight * (card.amount?.amountMinor ?? 0),
  }
}
