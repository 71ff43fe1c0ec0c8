import { Skeleton } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useEffectEvent, useRef } from 'react'
import type { Column } from '../api/nouns.ts'
import { countWords, roundWords } from '../ui/amount-words.ts'
import { BoardCard } from './board-card.tsx'
import styles from './board-column.module.css'
import { COLUMNS } from './stage-words.ts'

const CARD_PX = 124
const AHEAD = 6

interface Props {
  readonly column: Column
  readonly openId: string | undefined
  readonly onEnd: () => Promise<void>
  readonly onMount: (leadId: string, card: HTMLElement) => void
}

/** One column; only the cards in sight are in the page, the rest is fetched as one scrolls. */
export function BoardColumn({ column, openId, onEnd, onMount }: Props) {
  const { cards, count, sumMinor, currency, hasMore } = column
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: cards.length + (hasMore ? 1 : 0),
    getScrollElement: () => scroller.current,
    estimateSize: () => CARD_PX,
    getItemKey: (index) => cards[index]?.leadId ?? 'more',
    overscan: AHEAD,
    gap: 8,
  })
  const shown = rows.getVirtualItems()
  const isAtEnd = hasMore && (shown.at(-1)?.index ?? 0) >= cards.length - AHEAD
  const loadMore = useEffectEvent(() => void onEnd())
  // Again after each page, while the end is still in sight.
  useEffect(() => {
    if (isAtEnd && cards.length > 0) loadMore()
  }, [isAtEnd, cards.length])
  const openAt = openId === undefined ? -1 : cards.findIndex(({ leadId }) => leadId === openId)
  const isOpenHere = openAt !== -1
  const reveal = useEffectEvent(() => {
    const [top] = rows.getOffsetForIndex(openAt, 'auto') ?? []
    if (top !== undefined) scroller.current?.scrollTo({ top })
  })
  // When another one is opened, not whenever cards arrive above it: nobody's scrolling is taken from them.
  useEffect(() => {
    if (openId !== undefined && isOpenHere) reveal()
  }, [openId, isOpenHere])
  const { name, empty } = COLUMNS[column.column]
  return (
    <section className={styles.column} aria-label={`${name}, ${count === 1 ? '1 lead' : `${countWords(count)} leads`}`}>
      <header className={styles.head}>
        <h2>{name}</h2>
        <span className={`${styles.count} number`}>{countWords(count)}</span>
        <span className={`${styles.sum} number`}>
          {sumMinor === 0 ? '' : roundWords({ amountMinor: sumMinor, currency })}
        </span>
      </header>
      <div className={styles.scroll} ref={scroller}>
        {cards.length === 0 && !hasMore ? <p className={styles.empty}>{empty}</p> : null}
        <ul className={styles.cards} style={{ height: rows.getTotalSize() }}>
          {shown.map(({ key, index, start }) => {
            const card = cards[index]
            return (
              <li
                key={key}
                ref={rows.measureElement}
                data-index={index}
                className={styles.slot}
                style={{ transform: `translateY(${start}px)` }}
              >
                {card === undefined ? (
                  <Skeleton height={CARD_PX - 8} radius="lg" />
                ) : (
                  <BoardCard card={card} isOpen={card.leadId === openId} onMount={onMount} />
                )}
              </li>
            )
          })}
        </ul>
      </div>
    </section>
  )
}
