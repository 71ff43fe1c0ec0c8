import { fill, h } from '../core/dom.ts'
import { currentKey, type PhoneStore } from '../session/state.ts'

/** After a story: what this person may say next, one tap away. */
export function createFollowUps(store: PhoneStore, say: (line: string) => void): HTMLElement {
  const element = h('div', {
    class: 'follow-ups',
    role: 'group',
    'aria-label': 'Suggested next messages',
    hidden: true,
  })
  const use = (line: string) => {
    store.set((state) => {
      const key = currentKey(state)
      const left = (state.followUps.get(key) ?? []).filter((other) => other !== line)
      return { followUps: new Map(state.followUps).set(key, left) }
    })
    say(line)
  }
  store.watch(
    (state) => state.followUps.get(currentKey(state)),
    (lines = []) => {
      element.hidden = lines.length === 0
      fill(element, ...lines.map((line) => h('button', { type: 'button', on: { click: () => use(line) } }, line)))
    },
  )
  return element
}
