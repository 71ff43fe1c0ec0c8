import { h } from '../core/dom.ts'
import { type IconName, icon } from '../core/icon.ts'
import { keep, readKept } from '../core/kept.ts'
import { moveByKeys } from '../core/tabs.ts'

export interface DockPanel {
  readonly id: string
  readonly title: string
  readonly icon: IconName
  readonly element: HTMLElement
  /** Called whenever it comes into or goes out of sight. */
  readonly onSight?: (isInSight: boolean) => void
}

/** What happens behind the scenes, in tabs; pressing the open one folds it away. */
export function createDock(panels: readonly DockPanel[]) {
  const buttons = panels.map(({ id, title, icon: name }) =>
    h(
      'button',
      {
        type: 'button',
        id: `tab-${id}`,
        'aria-expanded': 'false',
        'aria-controls': `panel-${id}`,
        on: { click: () => press(id) },
      },
      icon(name),
      title,
    ),
  )
  const fold = h(
    'button',
    { type: 'button', class: 'bare fold', on: { click: () => press(open ?? 'stories') } },
    icon('down'),
  )
  const tabs = h('div', { class: 'dock-tabs', role: 'group', 'aria-label': 'Behind the scenes' }, ...buttons)
  moveByKeys(tabs, { isPressing: false })
  let open: string | null = null

  const show = (id: string | null) => {
    open = id
    for (const [index, panel] of panels.entries()) {
      const isOpen = panel.id === id
      const wasOpen = !panel.element.hidden
      panel.element.hidden = !isOpen
      buttons[index]?.setAttribute('aria-expanded', String(isOpen))
      if (isOpen !== wasOpen) panel.onSight?.(isOpen)
    }
    element.classList.toggle('folded', id === null)
    fold.setAttribute('aria-label', id === null ? 'Unfold' : 'Fold away')
  }
  const press = (id: string) => {
    show(open === id ? null : id)
    keep('dock', open)
  }
  for (const panel of panels) {
    panel.element.hidden = true
    panel.element.id = `panel-${panel.id}`
    panel.element.classList.add('panel')
  }
  const bodies = h('div', { class: 'dock-body' }, ...panels.map((panel) => panel.element))
  const element = h(
    'section',
    { class: 'dock', 'aria-label': 'Behind the scenes' },
    h('div', { class: 'dock-head' }, tabs, fold),
    bodies,
  )
  show(readKept<string | null>('dock', 'stories'))
  return {
    element,
    unfold: () => open === null && show('stories'),
    open: (id: string) => {
      show(id)
      buttons.find((button) => button.id === `tab-${id}`)?.focus()
    },
  }
}
