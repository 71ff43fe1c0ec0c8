import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { releaseAs, sendFile, takeOver, writeMessage, writeNote } from '../api/conversation.ts'
import { keys } from '../api/keys.ts'
import type { MessageItem } from '../api/nouns.ts'
import { isProblem } from '../api/problem-error.ts'
import { inBase64 } from '../ui/base64.ts'
import { forget, notShownYet, type Outgoing, onItsOwn, type Pending, renamed, withFault } from './pending-list.ts'

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

  async function deliver(one: Pending): Promise<void> {
    const { localId, text, takesOver, replaces } = one
    try {
      if (replaces === null && takesOver) await takeOver(customerId)
      const { id } = await (replaces === null ? leave(customerId, one) : releaseInstead(replaces, text))
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

  /** One after the other: they arrive in the order they were written in. */
  async function send(outgoing: readonly Outgoing[]): Promise<void> {
    const after = shown.at(-1)?.id ?? null
    const pending = outgoing.map((one): Pending => {
      const localId = crypto.randomUUID()
      return { ...one, localId, id: null, at: new Date().toISOString(), after, fault: null }
    })
    change((list) => [...list, ...pending])
    for (const one of pending) await deliver(one)
  }

  return {
    pending: notShownYet(data, shown),
    send,
    retry(one: Pending) {
      change((list) => withFault(list, one.localId, null))
      void deliver(one)
    },
    drop: (one: Pending) => change((list) => forget(list, one.localId)),
  }
}

async function leave(customerId: string, { localId, kind, text, template, file }: Pending) {
  if (kind === 'note') return writeNote(customerId, text, localId)
  if (file === undefined) return writeMessage(customerId, template === undefined ? { text } : { template }, localId)
  const { name, type: contentType } = file
  return sendFile(customerId, { name, contentType, content: await inBase64(file), text }, localId)
}

/** The draft leaves in these words, and the AI keeps the conversation. */
async function releaseInstead(messageId: string, text: string): Promise<{ readonly id: string }> {
  await releaseAs(messageId, text)
  return { id: messageId }
}
