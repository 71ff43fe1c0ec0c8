import { useEffect, useRef, useSyncExternalStore } from 'react'
import type { PersonPresent } from '../../../api/contract/presence.ts'
import { useSession } from '../app/session.ts'
import { presence } from './presence-store.ts'

/** After so long without a key nobody is writing any more. */
const STILL_MS = 5_000

/** Colleagues at one conversation now, each once, without whoever asks. */
export function useColleaguesAt(customerId: string): readonly PersonPresent[] {
  const me = useSession().user.id
  const people = useSyncExternalStore(presence.subscribe, presence.people)
  return colleaguesAt(people, customerId, me)
}

/** Two pages of one person are one; who writes in one of them writes. */
export function colleaguesAt(people: readonly PersonPresent[], customerId: string, me: string | null): PersonPresent[] {
  const found = new Map<string, PersonPresent>()
  for (const person of people) {
    if (person.customerId !== customerId || person.userId === me) continue
    if (!found.has(person.userId) || person.isTyping) found.set(person.userId, person)
  }
  return [...found.values()]
}

/**
 * Tells colleagues that somebody is at this conversation; nothing while the page is hidden.
 * What it returns is called with what is written after every key: where nothing is left, as once it is sent, nobody writes.
 */
export function useBeingAt(customerId: string): (text: string) => void {
  const still = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    const here = () => presence.say({ customerId: document.hidden ? null : customerId, isTyping: false })
    here()
    document.addEventListener('visibilitychange', here)
    return () => {
      clearTimeout(still.current)
      document.removeEventListener('visibilitychange', here)
      presence.say({ customerId: null, isTyping: false })
    }
  }, [customerId])
  return (text) => {
    clearTimeout(still.current)
    presence.say({ customerId, isTyping: text !== '' })
    still.current = setTimeout(() => presence.say({ customerId, isTyping: false }), STILL_MS)
  }
}
