import { h } from '../core/dom.ts'
import { type IconName, icon } from '../core/icon.ts'

export type PlaceId = 'phone' | 'backstage' | 'console'

const PLACES: readonly (readonly [PlaceId, string, IconName])[] = [
  ['phone', 'Phone', 'phone'],
  ['backstage', 'Stories', 'stories'],
  ['console', 'Console', 'desk'],
]

/** On a small screen one thing at a time; wide ones show everything and no tabs. */
export function createPlaces({ hasConsole, onGo }: { hasConsole: boolean; onGo: (place: PlaceId) => void }) {
  const shown = PLACES.filter(([id]) => hasConsole || id !== 'console')
  const buttons = shown.map(([id, name, picture]) => ({
    id,
    button: h('button', { type: 'button', on: { click: () => go(id) } }, icon(picture), name),
  }))
  const element = h(
    'nav',
    { class: 'places', 'aria-label': 'Parts of this page' },
    ...buttons.map(({ button }) => button),
  )
  const go = (place: PlaceId) => {
    document.body.dataset['place'] = place
    for (const { id, button } of buttons) button.setAttribute('aria-current', id === place ? 'page' : 'false')
    onGo(place)
  }
  return { element, go }
}
