import { h } from '../core/dom.ts'
import { type IconName, icon } from '../core/icon.ts'
import { moveByKeys } from '../core/tabs.ts'

interface ExtrasActions {
  readonly attach: () => void
  readonly burst: () => void
  readonly repeat: () => void
  readonly focusField: () => void
}

/** The plus beside the field: a photo, and two things customers and networks do to a business. */
export function createExtras({ attach, burst, repeat, focusField }: ExtrasActions) {
  const list = h('div', { class: 'extras-list', id: 'extras', hidden: true })
  const toggle = h(
    'button',
    {
      type: 'button',
      class: 'extras-button',
      'aria-label': 'More ways to send',
      'aria-expanded': 'false',
      'aria-controls': 'extras',
    },
    icon('plus'),
  )
  const element = h('div', { class: 'extras' }, toggle, list)
  const show = (isShown: boolean) => {
    list.hidden = !isShown
    toggle.setAttribute('aria-expanded', String(isShown))
    if (isShown) list.querySelector('button')?.focus()
  }
  const choice = (name: IconName, title: string, explains: string, act: () => void) => {
    const click = () => {
      show(false)
      act()
      focusField()
    }
    const words = h('span', {}, h('strong', {}, title), h('span', { class: 'explains' }, explains))
    return h('button', { type: 'button', on: { click } }, icon(name), words)
  }
  list.append(
    choice('image', 'Attach a photo', 'A sample picture, sent with the text', attach),
    choice('burst', 'Send five at once', 'Five messages in one moment', burst),
    choice('repeat', 'Deliver it five times', 'The same webhook, repeated', repeat),
  )
  moveByKeys(list, { isPressing: false })
  toggle.addEventListener('click', () => show(list.hidden !== false))
  element.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || list.hidden) return
    show(false)
    toggle.focus()
  })
  document.addEventListener('pointerdown', ({ target }) => {
    if (!list.hidden && target instanceof Node && !element.contains(target)) show(false)
  })
  return { element }
}
