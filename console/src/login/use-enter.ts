import { useQueryClient } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import type { Session } from '../../../api/contract/session.ts'
import { keys } from '../api/keys.ts'

/** Goes where the visitor wanted to before being asked to log in. */
export function useEnter(): (session: Session) => void {
  const cache = useQueryClient()
  const { history } = useRouter()
  const { next } = useSearch({ from: '/login' })
  return (session) => {
    cache.setQueryData(keys.session, session)
    history.push(next ?? '/')
  }
}
