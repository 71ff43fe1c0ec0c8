import { fill, h } from '../core/dom.ts'
import { icon } from '../core/icon.ts'
import { MODEL_MODES } from '../data/model-modes.ts'
import type { PhoneStore } from '../session/state.ts'

interface TopBarDeps {
  readonly store: PhoneStore
  readonly openPanel: (id: string) => void
}

const LIVE = {
  connecting: ['Connecting', 'waiting'],
  live: ['Live', 'fine'],
  lost: ['Sandbox away, trying again', 'broken'],
} as const

/** Says what this is, and shows whatever is switched to misbehave. */
export function createTopBar({ store, openPanel }: TopBarDeps) {
  const press = (id: string) => ({ click: () => openPanel(id) })
  const model = h('button', { type: 'button', class: 'pill', on: press('model') })
  const faults = h('button', { type: 'button', class: 'pill warn', hidden: true, on: press('faults') })
  const live = h('span', { class: 'live', role: 'status' })
  const element = h(
    'header',
    { class: 'bar' },
    h('img', { src: '/phone/web/mark.svg', alt: '', width: 26, height: 26 }),
    h('h1', {}, 'Simulator phone'),
    h(
      'span',
      {
        class: 'sandbox-badge',
        title:
          'Providers are imitated on this machine: no message is sent, no money moves, nobody is bound by a signature.',
      },
      'Sandbox',
      h('span', { class: 'wide' }, ': nothing leaves this machine'),
    ),
    h('span', { class: 'pills' }, faults, model, live),
  )
  store.watch(
    ({ connection }) => connection,
    (connection) => {
      const [words, grade] = LIVE[connection]
      live.dataset['grade'] = grade
      fill(live, h('i', { 'aria-hidden': true }), h('span', {}, words))
    },
  )
  const setMode = (mode: string) => {
    const usual = MODEL_MODES[0]?.id === mode
    const name = MODEL_MODES.find(({ id }) => id === mode)?.name ?? mode
    model.classList.toggle('warn', !usual)
    const prefix = h('span', { class: 'wide' }, 'Scripted stand-in: ')
    fill(model, icon('model'), usual ? 'Scripted stand-in' : h('span', {}, prefix, name.toLowerCase()))
  }
  const setFaults = (count: number) => {
    faults.hidden = count === 0
    fill(faults, icon('faults'), count === 1 ? '1 fault' : `${count} faults`)
  }
  setMode('scripted')
  return { element, setMode, setFaults }
}
