import { h, setAttribute } from '../core/dom.ts'
import { icon } from '../core/icon.ts'
import { moveByKeys } from '../core/tabs.ts'
import { addressOn } from '../data/addresses.ts'
import { CHANNELS, type ChannelLook } from '../data/channels.ts'
import { currentBusiness, currentPerson, type PhoneState, type PhoneStore } from '../session/state.ts'
import { keyOf } from './threads.ts'

/** One tab per channel; closed where the business has no number there. */
export function createChannelTabs(store: PhoneStore): HTMLElement {
  const tabs = CHANNELS.map((look) => createTab(store, look))
  const element = h(
    'div',
    { class: 'channels', role: 'tablist', 'aria-label': 'Channel' },
    ...tabs.map(({ button }) => button),
  )
  moveByKeys(element, { isPressing: true })
  store.watch(
    (state) => state,
    (state) => {
      for (const tab of tabs) tab.draw(state)
    },
  )
  return element
}

function createTab(store: PhoneStore, look: ChannelLook) {
  const count = h('span', { class: 'count', hidden: true })
  const click = () => store.set({ channel: look.id })
  const button = h(
    'button',
    { type: 'button', role: 'tab', 'aria-controls': 'talk', on: { click } },
    icon(look.icon),
    look.name,
    count,
  )
  const draw = (state: PhoneState) => {
    const isChosen = state.channel === look.id
    const number = currentBusiness(state)?.numbers[look.id]
    button.setAttribute('aria-selected', String(isChosen))
    button.tabIndex = isChosen ? 0 : -1
    button.disabled = number === undefined && state.businesses !== null
    setAttribute(button, 'title', button.disabled ? `The business is not on ${look.name}` : null)
    const thread = { channel: look.id, customer: addressOn(look.id, currentPerson(state)), business: number ?? '' }
    const unread = state.unread.get(keyOf(thread)) ?? 0
    count.hidden = unread === 0
    count.textContent = String(unread)
  }
  return { button, draw }
}
