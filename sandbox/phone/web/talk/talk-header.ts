import { fill, h } from '../core/dom.ts'
import { icon } from '../core/icon.ts'
import { shownNumber } from '../data/phone-number.ts'
import type { Business } from '../session/businesses.ts'
import { currentBusiness, currentThread, type PhoneState, type PhoneStore } from '../session/state.ts'
import { keyOf } from './threads.ts'

/** Who is written to; a choice where several businesses are registered. */
export function createTalkHeader(store: PhoneStore): HTMLElement {
  const face = h('span', { class: 'face business', 'aria-hidden': true })
  const title = h('div', { class: 'title' })
  const line = h('div', { class: 'line' })
  const element = h('div', { class: 'talk-header' }, face, h('div', { class: 'who' }, title, line))
  store.watch(
    ({ businesses }) => businesses,
    (businesses) => fill(title, ...nameOrChoice(store, businesses ?? [])),
  )
  store.watch(
    (state) => state,
    (state) => {
      face.textContent = (currentBusiness(state)?.name ?? '?').replace(/^the /i, '').slice(0, 1).toUpperCase()
      line.textContent = lineOf(state)
    },
  )
  return element
}

function nameOrChoice(store: PhoneStore, businesses: readonly Business[]) {
  if (businesses.length < 2) return [h('strong', {}, currentBusiness(store.get())?.name ?? 'Nobody to write to yet')]
  const select = h('select', {
    'aria-label': 'Business',
    on: { change: () => store.set({ businessId: select.value }) },
  })
  const chosen = currentBusiness(store.get())?.id
  select.append(...businesses.map(({ id, name }) => h('option', { value: id, selected: id === chosen }, name)))
  return [select, icon('down')]
}

function lineOf(state: PhoneState): string {
  const thread = currentThread(state)
  if (thread === null) return currentBusiness(state) === null ? 'Waiting for a business' : 'Not on this channel'
  return state.typing.has(keyOf(thread)) ? 'typing…' : shownNumber(thread.business)
}
