import { fill, h } from '../core/dom.ts'
import { shownNumber } from '../data/phone-number.ts'
import { currentPerson, type PhoneStore } from '../session/state.ts'

/** Under the faces: whose phone this is, in full. */
export function createOwnerLine(store: PhoneStore): HTMLElement {
  const element = h('p', { class: 'owner' })
  store.watch(currentPerson, ({ name, phone, kind }) => {
    const number = h('span', { class: 'number' }, shownNumber(phone))
    const whose = kind === 'seen' ? 'A customer’s phone' : `${name}’s phone`
    fill(element, h('strong', {}, whose), number)
  })
  return element
}
