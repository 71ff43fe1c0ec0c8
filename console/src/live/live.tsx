import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { createApply } from './apply.ts'
import { followLive, type LiveState } from './connection.ts'

const LivePath = '/live'
const LiveContext = createContext<LiveState>('connecting')

export const useLiveState = (): LiveState => useContext(LiveContext)

const address = () => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${LivePath}`

/** Keeps the query cache up to date while somebody is logged in. */
export function Live({ children }: { readonly children: ReactNode }) {
  const cache = useQueryClient()
  const [state, setState] = useState<LiveState>('connecting')
  useEffect(() => {
    const onGap = () => void cache.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
    return followLive(address(), { onEvent: createApply(cache), onState: setState, onGap })
  }, [cache])
  return <LiveContext value={state}>{children}</LiveContext>
}
