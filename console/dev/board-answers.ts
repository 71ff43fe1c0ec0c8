import type { z } from 'zod'
import type { Board, boardQuery, Card, leadList, leadListQuery } from '../../api/contract/board.ts'
import { BOARD } from '../../domain/lead/stage.ts'
import { horizon } from './seeded.ts'
import type { World } from './shapes.ts'

const FIRST_PAGE = 50

type Filter = z.infer<typeof boardQuery>

const newestFirst = (left: Card, right: Card) => right.stageChangedAt.localeCompare(left.stageChangedAt)

function cardsOf(world: World, { search = '', vertical, persona }: Filter): Card[] {
  const wanted = search.toLowerCase()
  return [...world.deals.values()]
    .map(({ card }) => card)
    .filter(({ name, address }) => `${name ?? ''} ${address ?? ''}`.toLowerCase().includes(wanted))
    .filter(
      (card) =>
        (vertical === undefined || card.vertical === vertical) && (persona === undefined || card.persona === persona),
    )
    .sort(newestFirst)
}

const sum = (cards: readonly Card[]) => cards.reduce((total, { amount }) => total + (amount?.amountMinor ?? 0), 0)

export function boardOf(world: World, filter: Filter): Board {
  const cards = cardsOf(world, filter)
  return {
    columns: BOARD.map(({ column, stages }) => {
      const own = cards.filter(({ stage }) => stages.some((one) => one === stage))
      return {
        column,
        count: own.length,
        sumMinor: sum(own),
        currency: 'EUR',
        cards: own.slice(0, FIRST_PAGE),
        hasMore: own.length > FIRST_PAGE,
      }
    }),
    lost: { count: cards.filter(({ stage }) => stage === 'lost').length },
    position: horizon(),
  }
}

export function leadsOf(world: World, query: z.infer<typeof leadListQuery>): z.infer<typeof leadList> {
  const stages: readonly string[] = BOARD.find(({ column }) => column === query.column)?.stages ?? []
  const cards = cardsOf(world, query)
    .filter(({ stage }) => query.column === undefined || stages.includes(stage))
    .filter(({ stage }) => query.stage === undefined || stage === query.stage)
  return { leads: cards.slice(query.offset, query.offset + query.limit), total: cards.length }
}
