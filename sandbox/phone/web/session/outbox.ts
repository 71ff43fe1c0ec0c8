import type { Api } from '../core/api.ts'
import { channelLook } from '../data/channels.ts'
import { keyOf } from '../talk/threads.ts'
import { isTaken } from '../talk/ticks.ts'
import { currentPerson, currentThread, type PhoneStore, without } from './state.ts'

const EXPECTING_MS = 15_000
const BURST = 5

export interface Writing {
  readonly text: string
  readonly mediaUrl?: string | undefined
  /** How often the same webhook is delivered, at once. */
  readonly repeat?: number
}

interface Sent {
  readonly providerMessageId: string
  readonly webhookStatus: number
}

/** Hands over what the person writes. Rejects when the sandbox itself refuses it. */
export function createOutbox({ store, api }: { store: PhoneStore; api: Api }) {
  const expectNothing = (key: string) => store.set(({ expecting }) => ({ expecting: without(expecting, key) }))
  const expect = (key: string) => {
    const untilMs = Date.now() + EXPECTING_MS
    store.set(({ expecting }) => ({ expecting: new Map(expecting).set(key, untilMs) }))
    setTimeout(() => {
      if (store.get().expecting.get(key) === untilMs) expectNothing(key)
    }, EXPECTING_MS)
  }

  const send = async ({ text, mediaUrl, repeat }: Writing): Promise<void> => {
    const state = store.get()
    const thread = currentThread(state)
    if (thread === null) throw new Error('This business is not on this channel.')
    const { channel, customer: from, business: to } = thread
    const profileName = channelLook(channel).hasProfileName ? { profileName: currentPerson(state).name } : {}
    const body = { channel, from, to, text, ...profileName, ...(mediaUrl && { mediaUrl }), ...(repeat && { repeat }) }
    store.set(({ underWay }) => ({ underWay: underWay + 1 }))
    expect(keyOf(thread))
    try {
      const { providerMessageId, webhookStatus } = await api<Sent>('POST', '/phone/messages', body)
      store.set(({ webhookStatuses }) => ({
        webhookStatuses: new Map(webhookStatuses).set(providerMessageId, webhookStatus),
      }))
      if (!isTaken(webhookStatus)) expectNothing(keyOf(thread))
    } catch (error) {
      expectNothing(keyOf(thread))
      throw error
    } finally {
      store.set(({ underWay }) => ({ underWay: underWay - 1 }))
    }
  }
  /** Five messages at once, numbered, nobody waiting for the one before. */
  const sendBurst = async (text: string): Promise<void> => {
    await Promise.all(Array.from({ length: BURST }, (_, index) => send({ text: `${text} (${index + 1}/${BURST})` })))
  }
  return { send, sendBurst }
}
export type Outbox = ReturnType<typeof createOutbox>
