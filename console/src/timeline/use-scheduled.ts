import { useQueryClient } from '@tanstack/react-query'
import { keys } from '../api/keys.ts'
import { cancelScheduled, planMessage, type Timing, type Words } from '../api/scheduled.ts'
import { useUndo } from '../app/undo-provider.tsx'
import { momentWords } from './later-times.ts'

/** Plans messages for one customer, and takes them back. */
export function useScheduled(customerId: string, clock: string) {
  const cache = useQueryClient()
  const undo = useUndo()
  const refresh = () =>
    Promise.all(
      [keys.customer(customerId), keys.timeline(customerId), keys.home].map((queryKey) =>
        cache.invalidateQueries({ queryKey }),
      ),
    )

  /** Right after, it can be undone: `onUndone` gets the words back. */
  async function plan(words: Words, timing: Timing, onUndone: () => void): Promise<void> {
    const { id } = await planMessage(customerId, words, timing)
    await refresh()
    undo.offer({
      label: `Leaves ${momentWords(timing.at, clock)}`,
      undo: async () => {
        const { cancelled } = await cancelScheduled(id)
        if (cancelled) onUndone()
        else undo.say('Too late: it had left already')
        await refresh()
      },
    })
  }

  function cancel(id: string): void {
    undo.attempt(
      'It could not be cancelled',
      cancelScheduled(id).then(async ({ cancelled }) => {
        await refresh()
        undo.say(cancelled ? 'Cancelled: it will not leave' : 'Too late: it had left already')
      }),
    )
  }

  return { plan, cancel, refresh }
}
