import { h } from '../core/dom.ts'
import { icon } from '../core/icon.ts'
import { isOnThisMachine } from './cards.ts'

interface SheetDeps {
  /** What lies under the sheet and must not be reached while it is open. */
  readonly below: HTMLElement
  /** Something may have been signed or paid in it. */
  readonly onChange: () => void
}

/** A page inside the phone: the product's link as the customer sees it. */
export function createSheet({ below, onChange }: SheetDeps) {
  const address = h('span', { class: 'address' })
  const elsewhere = h(
    'a',
    { class: 'bare', target: '_blank', rel: 'noopener noreferrer', 'aria-label': 'Open in a new tab' },
    icon('external'),
  )
  const close = h(
    'button',
    { type: 'button', class: 'bare', 'aria-label': 'Close the page', on: { click: () => hide() } },
    icon('close'),
  )
  const frame = h('iframe', {
    title: 'The customer’s page',
    sandbox: 'allow-forms allow-scripts allow-same-origin allow-popups allow-downloads',
    referrerpolicy: 'no-referrer',
    on: { load: () => onChange() },
  })
  const element = h(
    'div',
    { class: 'sheet', role: 'dialog', 'aria-label': 'The customer’s page', hidden: true },
    h('div', { class: 'sheet-head' }, close, address, elsewhere),
    frame,
  )
  element.addEventListener('keydown', ({ key }) => key === 'Escape' && hide())
  let opener: Element | null = null

  const hide = () => {
    element.hidden = true
    below.inert = false
    frame.removeAttribute('src')
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    else below.querySelector<HTMLElement>('#message')?.focus()
    onChange()
  }
  return {
    element,
    /** Other machines' pages forbid frames more often than not: they open in a tab. */
    open: (href: string) => {
      const url = new URL(href)
      if (!isOnThisMachine(url)) return void window.open(href, '_blank', 'noopener,noreferrer')
      opener = document.activeElement
      address.textContent = url.host
      elsewhere.href = href
      frame.src = href
      element.hidden = false
      below.inert = true
      close.focus()
    },
  }
}
