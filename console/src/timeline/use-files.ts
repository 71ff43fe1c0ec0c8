import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { keys } from '../api/keys.ts'
import { sorted } from './file-rules.ts'

export interface Files {
  readonly list: readonly File[]
  /** What could not be taken, and why. */
  readonly trouble: string | null
  readonly add: (files: readonly File[]) => void
  readonly remove: (file: File) => void
  readonly clear: () => void
}

/** The files that will leave with what is being written; like the words, they outlive a change of page. */
export function useFiles(customerId: string): Files {
  const cache = useQueryClient()
  const key = keys.files(customerId)
  const { data: list = [] } = useQuery<readonly File[]>({
    queryKey: key,
    queryFn: skipToken,
    gcTime: Number.POSITIVE_INFINITY,
  })
  const [trouble, setTrouble] = useState<string | null>(null)
  const change = (files: readonly File[], fault: string | null = null) => {
    cache.setQueryData(key, files)
    setTrouble(fault)
  }
  return {
    list,
    trouble,
    add(more) {
      const { files, trouble: fault } = sorted(list, more)
      change(files, fault)
    },
    remove: (file) => change(list.filter((one) => one !== file)),
    clear: () => change([]),
  }
}
