import type { RefObject } from 'react'
import { fetchLeads, type LeadFilter } from '../api/board.ts'
import { keys } from '../api/keys.ts'
import type { PipelineSearch } from '../app/addresses.ts'
import { usePaged } from '../ui/use-paged.ts'
import { boardFilterOf } from './use-pipeline-search.ts'

const PAGE = 100
export const ROW_PX = 44

const leadFilterOf = (search: PipelineSearch): LeadFilter => ({
  ...boardFilterOf(search),
  ...(search.column === undefined ? {} : { column: search.column }),
  ...(search.lost ? { stage: 'lost' as const } : {}),
})

export function useLeads(search: PipelineSearch, scroller: RefObject<HTMLElement | null>) {
  return usePaged({
    scroller,
    rowPx: ROW_PX,
    pageSize: PAGE,
    ask: (offset) => {
      const part = { ...leadFilterOf(search), limit: PAGE, offset }
      return { queryKey: keys.leadPage(part), queryFn: ({ signal }) => fetchLeads(part, signal) }
    },
    rowsOf: ({ leads }) => leads,
  })
}
