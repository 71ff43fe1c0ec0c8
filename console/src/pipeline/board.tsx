import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { PipelineSearch } from '../app/addresses.ts'
import { onMoved } from '../live/moves.ts'
import { neighbour } from '../ui/neighbour.ts'
import { Trouble } from '../ui/trouble.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { useOpenNow } from '../ui/use-open-now.ts'
import styles from './board.module.css'
import { BoardColumn } from './board-column.tsx'
import { boardQuery, useMoreCards } from './board-query.ts'
import { BoardSkeleton } from './board-skeleton.tsx'
import { createFlights } from './fly.ts'
import { boardFilterOf } from './use-pipeline-search.ts'

/** Five columns from first contact to money. */
export function Board({ search }: { readonly search: PipelineSearch }) {
  const filter = boardFilterOf(search)
  const { data: board, error, refetch, isPlaceholderData } = useQuery(boardQuery(filter))
  const more = useMoreCards(filter)
  const { leadId } = useParams({ strict: false })
  const navigate = useNavigate()
  const openNow = useOpenNow('/pipeline')
  const [flights] = useState(createFlights)
  const scroller = useRef<HTMLDivElement>(null)
  useEffect(() => onMoved(flights.takeOff), [flights])

  const step = (by: 1 | -1) => {
    const order = board?.columns.flatMap(({ cards }) => cards.map((card) => card.leadId)) ?? []
    const open = openNow()
    const next = neighbour(order, open, by)
    if (next !== null)
      void navigate({
        to: '/pipeline/$leadId',
        params: { leadId: next },
        search,
        replace: open !== undefined,
        // The column scrolls to the card by itself; the router would put it back.
        resetScroll: false,
      })
  }
  useKeys({ j: () => step(1), k: () => step(-1) })

  // The open deal's column stays in sight when the panel takes its room.
  const openColumn = board?.columns.findIndex(({ cards }) => cards.some((card) => card.leadId === leadId)) ?? -1
  useEffect(() => {
    scroller.current?.children[openColumn]?.scrollIntoView({ inline: 'nearest', block: 'nearest' })
  }, [openColumn])

  if (board === undefined)
    return error === null ? (
      <BoardSkeleton />
    ) : (
      <Trouble what="The board could not be loaded" error={error} onRetry={() => void refetch()} />
    )
  return (
    <div className={styles.board} ref={scroller} data-old={isPlaceholderData || undefined}>
      {board.columns.map((column) => (
        <BoardColumn
          key={column.column}
          column={column}
          openId={leadId}
          onEnd={() => more(column.column)}
          onMount={flights.land}
        />
      ))}
    </div>
  )
}
