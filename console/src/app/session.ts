import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Session } from '../../../api/contract/session.ts'
import { keys } from '../api/keys.ts'
import { fetchSession } from '../api/session.ts'

export const sessionQuery = queryOptions({
  queryKey: keys.session,
  queryFn: fetchSession,
  staleTime: Number.POSITIVE_INFINITY,
})

/** A session that ends is gone before its page is, and parts of that page may only then be drawn for the first time. */
let lastKnown: Session | undefined

/** Who is logged in. Only for what lies inside the frame, where somebody is. */
export function useSession(): Session {
  const { data } = useQuery(sessionQuery)
  lastKnown = data ?? lastKnown
  if (lastKnown === undefined) throw new Error('this page is shown to people who are logged in')
  return lastKnown
}

interface Rights {
  /** Take over, reply, note, settle. */
  readonly canAct: boolean
  /** Approvals, personas, closing deals, users. */
  readonly canDecide: boolean
  /** The switch of the AI: stopping it must not wait for the owner. */
  readonly canSwitch: boolean
  readonly canSeeSettings: boolean
}

/** What the role allows; the server decides all the same. */
export function useRights(): Rights {
  const { role } = useSession().user
  const isStaff = role !== 'viewer'
  return { canAct: isStaff, canDecide: role === 'owner', canSwitch: isStaff, canSeeSettings: isStaff }
}
