import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import type { AutonomyView } from '../../../api/contract/settings.ts'
import { keys } from '../api/keys.ts'
import { type AutonomyChange, changeAutonomy, fetchAutonomy } from '../api/settings.ts'
import { changeTo, type Mode, modeOf, restoring } from './autonomy-mode.ts'
import { useSession } from './session.ts'
import { useUndo } from './undo-provider.tsx'

const autonomyQuery = queryOptions({ queryKey: keys.autonomy, queryFn: ({ signal }) => fetchAutonomy(signal) })

const SAID: Record<Mode, string> = {
  auto: 'The AI answers by itself',
  suggest: 'The AI only suggests replies',
  paused: 'The AI is paused for everyone',
}

/** The switch: shown at once, set on the server, undone by setting what was before. */
export function useAutonomy() {
  const { data: view } = useQuery(autonomyQuery)
  const cache = useQueryClient()
  const undo = useUndo()
  const { name } = useSession().user

  async function send(change: AutonomyChange): Promise<void> {
    const before = cache.getQueryData<AutonomyView>(keys.autonomy)
    await cache.cancelQueries({ queryKey: keys.autonomy })
    cache.setQueryData<AutonomyView>(keys.autonomy, (old) => old && { ...old, ...shownAs(old, change, name) })
    try {
      cache.setQueryData(keys.autonomy, await changeAutonomy(change))
    } catch (error) {
      cache.setQueryData(keys.autonomy, before)
      throw error
    }
  }

  function set(mode: Mode): void {
    if (view === undefined || modeOf(view) === mode) return
    undo.offer({ label: SAID[mode], undo: () => send(restoring(view)) })
    undo.attempt('The AI could not be switched', send(changeTo(mode)))
  }

  return { view, mode: view === undefined ? null : modeOf(view), set }
}

function shownAs(old: AutonomyView, change: AutonomyChange, name: string): Partial<AutonomyView> {
  const pause = change.paused
    ? { pausedAt: new Date().toISOString(), pausedBy: name }
    : { pausedAt: null, pausedBy: null }
  const set = { setAt: new Date().toISOString(), setBy: name }
  return { default: change.default ?? old.default, ...set, ...(change.paused === undefined ? {} : pause) }
}
