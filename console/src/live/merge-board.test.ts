import { describe, expect, it } from 'vitest'
import type { Board, Card } from '../../../api/contract/board.ts'
import { appendCards, mergeBoard } from './merge-board.ts'

// safe: merging looks at these fields only
const card = (leadId: string, hour: number) =>
  ({ leadId, stageChangedAt: `2026-11-20T${String(hour).padStart(2, '0')}:00:00Z` }) as Card

const board = (cards: Card[], count: number): Board => ({
  columns: [{ column: 'incoming', count, sumMinor: 0, currency: 'EUR', cards, hasMore: cards.length < count }],
  lost: { count: 0 },
  position: 1,
})

const ids = (of: Board) => of.columns[0]?.cards.map(({ leadId }) => leadId)

describe('mergeBoard', () => {
  it('keeps pages that were loaded behind a fresh first one', () => {
    const known = board([card('a', 9), card('b', 8), card('c', 7), card('d', 6)], 9)
    const fresh = board([card('new', 10), card('a', 9), card('b', 8)], 10)
    expect(ids(mergeBoard(known, fresh))).toEqual(['new', 'a', 'b', 'c', 'd'])
  })

  it('drops a card that is missing where it would have to be', () => {
    const known = board([card('gone', 9), card('b', 8), card('c', 7)], 9)
    const fresh = board([card('b', 8)], 8)
    expect(ids(mergeBoard(known, fresh))).toEqual(['b', 'c'])
  })

  it('takes the fresh board as it is when it is complete or the first', () => {
    const fresh = board([card('a', 9)], 1)
    expect(mergeBoard(undefined, fresh)).toBe(fresh)
    expect(ids(mergeBoard(board([card('a', 9), card('x', 1)], 2), fresh))).toEqual(['a'])
  })
})

describe('appendCards', () => {
  it('puts a page behind the others, each card once', () => {
    const after = appendCards(board([card('a', 9), card('b', 8)], 4), 'incoming', [card('b', 8), card('c', 7)], 4)
    expect(ids(after)).toEqual(['a', 'b', 'c'])
    expect(after.columns[0]?.hasMore).toBe(true)
  })

  it('stops asking when a page comes back empty', () => {
    expect(appendCards(board([card('a', 9)], 5), 'incoming', [], 5).columns[0]?.hasMore).toBe(false)
  })
})
