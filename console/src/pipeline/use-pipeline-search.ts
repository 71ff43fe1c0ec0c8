import { useNavigate, useSearch } from '@tanstack/react-router'
import type { BoardFilter } from '../api/board.ts'
import { type PipelineSearch, withoutUnset } from '../app/addresses.ts'

type Change = { [Key in keyof PipelineSearch]: PipelineSearch[Key] | undefined }

/** The filters stand in the address; changing one keeps the rest and whatever is open. */
export function usePipelineSearch(): readonly [PipelineSearch, (change: Change) => void] {
  const search = useSearch({ from: '/frame/pipeline' })
  const navigate = useNavigate()
  const change = (next: Change) => {
    void navigate({ to: '.', search: withoutUnset({ ...search, ...next }), replace: true })
  }
  return [search, change]
}

/** What of the address the server filters by. */
export const boardFilterOf = ({ q, vertical, persona }: PipelineSearch): BoardFilter => ({
  ...(q === undefined ? {} : { search: q }),
  ...(vertical === undefined ? {} : { vertical }),
  ...(persona === undefined ? {} : { persona }),
})
