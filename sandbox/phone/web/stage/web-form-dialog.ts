import { fill, h } from '../core/dom.ts'
import { icon } from '../core/icon.ts'
import { shownNumber } from '../data/phone-number.ts'
import { webFormCommand } from '../data/web-form.ts'
import { meetStranger } from '../session/people-known.ts'
import { currentBusiness, type PhoneStore } from '../session/state.ts'

const COPIED_MS = 2_000

/** A form needs the tenant's key, which this page does not have: the command takes it from the running product. */
export function createWebFormDialog(store: PhoneStore) {
  const command = h('code')
  const whose = h('p')
  const copy = h('button', { type: 'button', class: 'primary' })
  const label = (isCopied: boolean) => fill(copy, icon(isCopied ? 'check' : 'copy'), isCopied ? 'Copied' : 'Copy')
  copy.addEventListener('click', () => {
    void navigator.clipboard.writeText(command.textContent).then(() => {
      label(true)
      setTimeout(() => label(false), COPIED_MS)
    })
  })
  const close = () => element.close()
  const element = h(
    'dialog',
    { class: 'dialog', 'aria-labelledby': 'web-form-title' },
    h(
      'div',
      { class: 'dialog-head' },
      h('h2', { id: 'web-form-title' }, 'A form on the website'),
      h('button', { type: 'button', class: 'bare', 'aria-label': 'Close', on: { click: close } }, icon('close')),
    ),
    h(
      'p',
      {},
      'Forms sign in with the business’s own key, which stays out of this page. Run this in the project’s folder, while npm start runs:',
    ),
    h('pre', { tabindex: 0 }, command),
    whose,
    h('div', { class: 'dialog-foot' }, copy),
  )
  return {
    element,
    open: () => {
      const business = currentBusiness(store.get())
      if (business === null) return
      const person = meetStranger(store, 'en')
      store.set({ personId: person.id, channel: 'whatsapp' })
      command.textContent = webFormCommand(business.origin, person)
      whose.textContent = `It is from ${person.name}, ${shownNumber(person.phone)}. The business’s first message comes to that phone, as a template.`
      label(false)
      element.showModal()
    },
  }
}
