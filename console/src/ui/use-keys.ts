import { useLayoutEffect, useRef } from 'react'
import { keyName } from './key-name.ts'
import { isAnyOpen } from './opener.ts'
import { areSingleKeysOn } from './single-keys.ts'

export type Keys = Readonly<Record<string, (() => void) | undefined>>

/** A tab or a tick box that was clicked keeps the focus, and takes no letters. */
const TYPED_INTO =
  'input:not([type="radio"], [type="checkbox"], [type="file"]), textarea, select, [contenteditable="true"]'

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest(TYPED_INTO) !== null
}

const MODAL = '[aria-modal="true"]'

/**
 * Anything modal has the keys to itself, as a menu has, and from the moment it is asked for. What is just going away still
 * keeps letters from the page, and nothing else.
 */
function isCovered(name: string): boolean {
  const cover = name.startsWith('mod+') ? `${MODAL}:not([data-leaving] *)` : `${MODAL}, [role="menu"]`
  return isAnyOpen() || document.querySelector(cover) !== null
}

/** Shortcuts while the component is on screen; the newest map counts. */
export function useKeys(map: Keys): void {
  const newest = useRef(map)
  newest.current = map
  // Before the first paint: who sees the page may press.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      const focus = { isTyping: isTyping(event.target), areSingleKeysOn: areSingleKeysOn() }
      const name = event.defaultPrevented ? null : keyName(event, focus)
      const run = name === null || isCovered(name) ? undefined : newest.current[name]
      if (run === undefined) return
      event.preventDefault()
      run()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}
