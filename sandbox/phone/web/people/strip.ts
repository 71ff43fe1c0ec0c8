import { fill, h } from '../core/dom.ts'
import { icon } from '../core/icon.ts'
import { moveByKeys } from '../core/tabs.ts'
import { addressOn } from '../data/addresses.ts'
import { CHANNELS } from '../data/channels.ts'
import type { Person } from '../data/people.ts'
import { shownNumber } from '../data/phone-number.ts'
import { meetStranger } from '../session/people-known.ts'
import type { PhoneState, PhoneStore } from '../session/state.ts'
import { faceOf, shortName, tintOf } from './face.ts'

interface StripDeps {
  readonly store: PhoneStore
  /** Somebody else's phone is picked up by hand. */
  readonly onChoice: () => void
}

/** Whose phone it is: the people of the demo, and strangers. */
export function createPeopleStrip({ store, onChoice }: StripDeps): HTMLElement {
  const choose = (person: Person) => {
    store.set({ personId: person.id })
    onChoice()
  }
  const stranger = h(
    'button',
    {
      type: 'button',
      class: 'person add',
      title: 'A stranger with a fresh number',
      on: { click: () => choose(meetStranger(store, 'en')) },
    },
    h('span', { class: 'face' }, icon('plus')),
    h('span', { class: 'name' }, 'Stranger'),
  )
  const list = h('div', { class: 'people-list' })
  const element = h('div', { class: 'people', role: 'group', 'aria-label': 'Whose phone it is' }, stranger, list)
  moveByKeys(element, { isPressing: false })
  const draw = (state: PhoneState) => {
    const hadFocus = list.contains(document.activeElement) ? document.activeElement?.getAttribute('data-id') : null
    fill(list, ...state.people.map((person) => createPerson(person, state, () => choose(person))))
    if (hadFocus) list.querySelector<HTMLElement>(`[data-id="${CSS.escape(hadFocus)}"]`)?.focus()
  }
  store.watch(
    ({ people }) => people,
    () => draw(store.get()),
  )
  store.watch(
    ({ unread }) => unread,
    () => draw(store.get()),
  )
  store.watch(
    ({ personId }) => personId,
    (id) => {
      draw(store.get())
      list.querySelector(`[data-id="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    },
  )
  return element
}

function createPerson(person: Person, state: PhoneState, click: () => void): HTMLElement {
  const unread = [...state.unread]
    .filter(([key]) => CHANNELS.some(({ id }) => key.startsWith(`${id} ${addressOn(id, person)} `)))
    .reduce((sum, [, count]) => sum + count, 0)
  const isChosen = person.id === state.personId
  const face = h('span', { class: 'face', 'data-tint': tintOf(person.phone) }, faceOf(person))
  const badge =
    unread > 0 && h('span', { class: 'count' }, String(unread), h('span', { class: 'only-read' }, ' unread'))
  return h(
    'button',
    {
      type: 'button',
      class: 'person',
      'data-id': person.id,
      'aria-pressed': String(isChosen),
      title: `${person.name}, ${shownNumber(person.phone)}`,
      on: { click },
    },
    face,
    badge,
    h('span', { class: 'name' }, shortName(person)),
  )
}
