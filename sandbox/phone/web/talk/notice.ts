import { fill, h } from '../core/dom.ts'
import { icon } from '../core/icon.ts'

export interface Notice {
  readonly element: HTMLElement
  readonly say: (text: string) => void
  /** Something went wrong; stays until it is closed or something else is said. */
  readonly warn: (text: string) => void
}

const SHOWN_MS = 5_000

/** One line above the keyboard: what an action led to. */
export function createNotice(): Notice {
  const element = h('div', { class: 'notice', role: 'status', hidden: true })
  let timer: ReturnType<typeof setTimeout> | undefined
  const close = () => {
    element.hidden = true
    fill(element)
  }
  const show = (text: string, isTrouble: boolean) => {
    clearTimeout(timer)
    element.classList.toggle('trouble', isTrouble)
    const button = h(
      'button',
      { type: 'button', class: 'bare', 'aria-label': 'Close', on: { click: close } },
      icon('close'),
    )
    fill(element, icon(isTrouble ? 'alert' : 'check'), h('span', {}, text), button)
    element.hidden = false
    if (!isTrouble) timer = setTimeout(close, SHOWN_MS)
  }
  return { element, say: (text) => show(text, false), warn: (text) => show(text, true) }
}
