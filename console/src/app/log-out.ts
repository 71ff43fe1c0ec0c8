import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { keys } from '../api/keys.ts'
import { logOut } from '../api/session.ts'
import { useUndo } from './undo-provider.tsx'

/** Ends the session and forgets everything that was loaded with it. */
export function useLogOut(): () => void {
  const cache = useQueryClient()
  const navigate = useNavigate()
  const undo = useUndo()
  return () => {
    undo.flush()
    const left = logOut().then(async () => {
      await navigate({ to: '/login' })
      cache.clear()
      cache.setQueryData(keys.session, null)
    })
    undo.attempt('You could not be logged out', left)
  }
}
