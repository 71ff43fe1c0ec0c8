import { useSyncExternalStore } from 'react'

/** A window of which there is one, opened from anywhere. */
export interface Opener {
  readonly open: () => void
  readonly close: () => void
  readonly useIsOpen: () => boolean
}

const opened = new Set<object>()

/** One is open, be it on the screen yet or not. */
export const isAnyOpen = (): boolean => opened.size > 0

export function createOpener(): Opener {
  let isOpen = false
  const listeners = new Set<() => void>()
  const set = (next: boolean) => {
    isOpen = next
    if (isOpen) opened.add(listeners)
    else opened.delete(listeners)
    for (const tell of listeners) tell()
  }
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  return {
    open: () => set(true),
    close: () => set(false),
    useIsOpen: () => useSyncExternalStore(subscribe, () => isOpen),
  }
}
