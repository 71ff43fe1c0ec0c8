import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import type { AutonomyView } from '../../../api/contract/settings.ts'
import { keys } from '../api/keys.ts'
import type { Channel } from '../api/nouns.ts'
import { type AutonomyChange, changeAutonomy, fetchAutonomy } from '../api/settings.ts'
import { channelName } from '../ui/channel-words.ts'
import { withoutUnset } from './addresses.ts'
import { changeTo, type Mode, modeOf, restoring } from './autonomy-mode.ts'
import { useSession } from './session.ts'
import { useUndo } from './undo-provider.tsx'

type Autonomy = AutonomyView['default']

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

  function setChannel(channel: Channel, mode: Autonomy | null): void {
    if (view === undefined) return
    const before = view.perChannel[channel] ?? null
    const label = `The AI on ${channelName(channel)}: ${mode === null ? 'as everywhere' : mode}`
    undo.offer({ label, undo: () => send({ perChannel: { [channel]: before } }) })
    undo.attempt('The AI could not be switched', send({ perChannel: { [channel]: mode } }))
  }

  return { view, mode: view === undefined ? null : modeOf(view), set, setChannel }
}

function shownAs(old: AutonomyView, change: AutonomyChange, name: string): Partial<AutonomyView> {
  const pause = change.paused
    ? { pausedAt: new Date().toISOString(), pausedBy: name }
    : { pausedAt: null, pausedBy: null }
  const perChannel = withoutUnset(
    Object.fromEntries(
      Object.entries({ ...old.perChannel, ...change.perChannel }).map(([channel, mode]) => [
        channel,
        mode ?? undefined,
      ]),
    ),
  )
  const set = { setAt: new Date().toISOString(), setBy: name }
  return { default: change.default ?? old.default, perChannel, ...set, ...(change.paused === undefined ? {} : pause) }
}
