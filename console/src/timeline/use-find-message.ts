import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import type { QuotedMessage } from '../../../api/contract/timeline.ts'
import { readBackTo, type Search } from './read-back.ts'
import { showMessage } from './show-message.ts'

interface Find {
  readonly search: Search | null
  readonly find: (message: QuotedMessage) => void
}

/** Goes to a message, reading older pages where it is not on the page yet. The newest wish is the one that counts. */
export function useFindMessage(customerId: string, shown: ReadonlySet<string>): Find {
  const cache = useQueryClient()
  const [search, setSearch] = useState<Search | null>(null)
  const arrived = search?.state === 'here' && shown.has(search.id) ? search.id : null
  useEffect(() => {
    if (arrived === null) return
    showMessage(arrived)
    setSearch(null)
  }, [arrived])
  const find = useCallback(
    (message: QuotedMessage) => {
      const tell = (state: Search['state']) =>
        setSearch((now) => (now?.id === message.id ? { id: message.id, state } : now))
      setSearch({ id: message.id, state: 'looking' })
      readBackTo(cache, customerId, message).then(tell, () => tell('failed'))
    },
    [cache, customerId],
  )
  return { search, find }
}
