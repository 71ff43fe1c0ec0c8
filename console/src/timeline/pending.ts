import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { releaseAs, takeOver, writeMessage, writeNote } from '../api/conversation.ts'
import { keys } from '../api/keys.ts'
import type { MessageItem } from '../api/nouns.ts'
import { isProblem } from '../api/problem-error.ts'
import { forget, type Outgoing, onItsOwn, type Pending, renamed, withFault } from './pending-list.ts'

/** What was written here and is not on the timeline yet. It outlives a change of page, and a failure keeps the text. */
export function usePending(customerId: string, shown: readonly MessageItem[]) {
  const cache = useQueryClient()
  const key = keys.pending(customerId)
  const { data = [] } = useQuery<readonly Pending[]>({
    queryKey: key,
    queryFn: skipToken,
    gcTime: Number.POSITIVE_INFINITY,
  })
  const change = (next: (list: readonly Pending[]) => readonly Pending[]) =>
    cache.setQueryData<readonly Pending[]>(key, (list = []) => next(list))

  async function deliver({ localId, kind, text, template, takesOver, replaces }: Pending): Promise<void> {
    try {
      if (replaces === null && takesOver) await takeOver(customerId)
      const { id } =
        replaces === null
          ? await (kind === 'note'
              ? writeNote(customerId, text)
              : writeMessage(customerId, template === undefined ? { text } : { template }, localId))
          : await releaseInstead(replaces, text)
      change((list) => renamed(list, localId, id))
      await Promise.all(
        [keys.timeline(customerId), keys.customer(customerId)].map((queryKey) => cache.invalidateQueries({ queryKey })),
      )
      change((list) => forget(list, localId))
    } catch (error) {
      // The draft is gone: trying again means writing oneself.
      const isGone = replaces !== null && isProblem(error, 409)
      change((list) => withFault(isGone ? onItsOwn(list, localId) : list, localId, error))
    }
  }

  function send(outgoing: Outgoing): void {
    const pending: Pending = {
      ...outgoing,
      localId: crypto.randomUUID(),
      id: null,
      at: new Date().toISOString(),
      fault: null,
    }
    change((list) => [...list, pending])
    void deliver(pending)
  }

  const known = new Set(shown.map(({ id }) => id))
  return {
    pending: data.filter(({ id, replaces }) => id === null || replaces !== null || !known.has(id)),
    send,
    retry(one: Pending) {
      change((list) => withFault(list, one.localId, null))
      void deliver(one)
    },
    drop: (one: Pending) => change((list) => forget(list, one.localId)),
  }
}

/** The draft leaves in these words, and the AI keeps the conversation. */
async function releaseInstead(messageId: string, text: string): Promise<{ readonly id: string }> {
  await releaseAs(messageId, text)
  return { id: messageId }
}
