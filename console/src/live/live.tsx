import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { keys } from '../api/keys.ts'
import { createApply } from './apply.ts'
import { followLive, type LiveState } from './connection.ts'
import { presence } from './presence-store.ts'

const PATH = '/live'
const LiveContext = createContext<LiveState>('connecting')

export const useLiveState = (): LiveState => useContext(LiveContext)

const address = () => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${PATH}`

/** Keeps the query cache up to date while somebody is logged in. */
export function Live({ children }: { readonly children: ReactNode }) {
  const cache = useQueryClient()
  const [state, setState] = useState<LiveState>('connecting')
  useEffect(() => {
    const onGap = () => void cache.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
    const onState = (next: LiveState) => {
      setState(next)
      // A refused socket does not say why; a question that needs a session does, and ends it when it is over.
      if (next === 'lost') void cache.invalidateQueries({ queryKey: keys.autonomy })
    }
    const { stop, report } = followLive(address(), {
      onEvent: createApply(cache),
      onPresence: (told) => presence.show(told),
      onState,
      onGap,
    })
    presence.tellBy(report)
    return stop
  }, [cache])
  return <LiveContext value={state}>{children}</LiveContext>
}
