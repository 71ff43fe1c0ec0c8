import type { ChannelId } from '../data/channels.ts'
import type { Person } from '../data/people.ts'
import { filledIn, type Story } from '../data/stories.ts'
import { meetStranger } from './people-known.ts'
import { currentBusiness, currentKey, currentPerson, type PhoneStore } from './state.ts'

interface StoryDeps {
  readonly store: PhoneStore
  /** Types a line where everybody can see it, then sends it. */
  readonly typeAndSend: (line: string, signal: AbortSignal) => Promise<void>
}

const LOOK_MS = 450

/** Plays stories on the phone, one at a time. */
export function createStoryPlayer({ store, typeAndSend }: StoryDeps) {
  let running: AbortController | null = null

  const cast = ({ who }: Story): Person => {
    if (who.kind === 'stranger') return meetStranger(store, who.tongue)
    const wanted = who.kind === 'person' ? store.get().people.find(({ id }) => id === who.id) : undefined
    return wanted ?? currentPerson(store.get())
  }
  /** The channel on the screen, or one the business has. */
  const channel = (): ChannelId => {
    const { channel: shown } = store.get()
    const numbers = currentBusiness(store.get())?.numbers ?? {}
    return numbers[shown] === undefined && numbers.whatsapp !== undefined ? 'whatsapp' : shown
  }
  const offer = (story: Story, person: Person) => {
    const lines = story.followUps.map((line) => filledIn(line, person))
    store.set((state) => ({ followUps: new Map(state.followUps).set(currentKey(state), lines) }))
  }

  const play = async (story: Story): Promise<void> => {
    running?.abort()
    const control = new AbortController()
    running = control
    const person = cast(story)
    store.set({ personId: person.id, channel: channel(), playing: { storyId: story.id, personId: person.id } })
    try {
      await pause(LOOK_MS, control.signal)
      for (const [index, line] of story.lines.entries()) {
        if (index > 0) await pause(story.pauseMs, control.signal)
        await typeAndSend(filledIn(line, person), control.signal)
      }
      offer(story, person)
    } finally {
      if (running === control) store.set({ playing: null })
    }
  }
  return { play, stop: () => running?.abort() }
}
export type StoryPlayer = ReturnType<typeof createStoryPlayer>

/** Rejects with the signal's reason when it is aborted. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason)
    })
  })
}
