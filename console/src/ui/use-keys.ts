import { useEffect, useRef } from 'react'
import { keyName } from './key-name.ts'
import { areSingleKeysOn } from './single-keys.ts'

export type Keys = Readonly<Record<string, (() => void) | undefined>>

/** A tab or a tick box that was clicked keeps the focus, and takes no letters. */
const TYPED_INTO =
  'input:not([type="radio"], [type="checkbox"], [type="file"]), textarea, select, [contenteditable="true"]'

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest(TYPED_INTO) !== null
}

/** Anything modal has the keys to itself. */
const isCovered = () => document.querySelector('[aria-modal="true"]') !== null

/** Shortcuts while the component is on screen; the newest map counts. */
export function useKeys(map: Keys): void {
  const newest = useRef(map)
  newest.current = map
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const focus = { isTyping: isTyping(event.target), areSingleKeysOn: areSingleKeysOn() }
      const name = event.defaultPrevented || isCovered() ? null : keyName(event, focus)
      const run = name === null ? undefined : newest.current[name]
      if (run === undefined) return
      event.preventDefault()
      run()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}
