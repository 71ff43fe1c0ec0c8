import { keepPreviousData, type QueryKey, useQueries } from '@tanstack/react-query'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useState } from 'react'
import { pagesInSight } from './pages-in-sight.ts'

interface Asked<Answer> {
  readonly queryKey: QueryKey
  readonly queryFn: (context: { signal: AbortSignal }) => Promise<Answer>
}

interface Spec<Answer extends { readonly total: number }, Row> {
  readonly scroller: RefObject<HTMLElement | null>
  readonly rowPx: number
  readonly pageSize: number
  readonly ask: (offset: number) => Asked<Answer>
  readonly rowsOf: (answer: Answer) => readonly Row[]
}

/**
 * A long list of which only the rows in sight are in the page and only the pages in sight are fetched, wherever in the
 * list that is. The first page is always there: it knows the total.
 */
export function usePaged<Answer extends { readonly total: number }, Row>({
  scroller,
  rowPx,
  pageSize,
  ask,
  rowsOf,
}: Spec<Answer, Row>) {
  const [pages, setPages] = useState<readonly number[]>([0])
  const wanted = [...new Set([0, ...pages])]
  const results = useQueries({
    queries: wanted.map((page) => ({
      ...ask(page * pageSize),
      ...(page === 0 ? { placeholderData: keepPreviousData } : {}),
    })),
  })
  const total = results[0]?.data?.total ?? null
  const rows = useVirtualizer({
    count: total ?? 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan: 10,
    onChange: ({ range }) => setPages((known) => pagesInSight(range, pageSize, known)),
  })
  const at = (index: number): Row | undefined => {
    const answer = results[wanted.indexOf(Math.floor(index / pageSize))]?.data
    return answer === undefined ? undefined : rowsOf(answer)[index % pageSize]
  }
  return {
    total,
    error: results.find(({ error }) => error !== null)?.error ?? null,
    retry: () => results.forEach(({ refetch }) => void refetch()),
    height: rows.getTotalSize(),
    shown: rows.getVirtualItems().map(({ key, index, start, size }) => ({
      key,
      index,
      start,
      row: at(index),
      style: { height: size, transform: `translateY(${start}px)` },
    })),
    reveal: (index: number) => rows.scrollToIndex(index),
  }
}
