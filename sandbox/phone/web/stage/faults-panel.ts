import type { StandingFault } from '../../../core/fault-order.ts'
import { type Api, wordsOf } from '../core/api.ts'
import { fill, h } from '../core/dom.ts'
import { icon } from '../core/icon.ts'
import { faultName, PROVIDER_NAMES } from '../data/fault-kinds.ts'
import { createFaultForm, type FaultOrderForm } from './fault-form.ts'

interface FaultsDeps {
  readonly api: Api
  readonly onTrouble: (error: unknown) => void
  /** How many stand now. */
  readonly onCount: (count: number) => void
}

const LOOK_AGAIN_MS = 2_000

/** Makes providers fail on cue, and well again. */
export function createFaultsPanel({ api, onTrouble, onCount }: FaultsDeps) {
  const list = h('ul', { class: 'faults-list' })
  const show = (faults: readonly StandingFault[]) => {
    onCount(faults.length)
    const rows = faults.map((fault) => faultRow(fault, () => void change(() => api('DELETE', `/faults/${fault.id}`))))
    const clear = h(
      'button',
      { type: 'button', class: 'plain', on: { click: () => void change(() => api('DELETE', '/faults')) } },
      'All well again',
    )
    fill(list, ...(rows.length === 0 ? [h('li', { class: 'none' }, icon('check'), 'All providers are well.')] : rows))
    if (rows.length > 1) list.append(h('li', { class: 'all' }, clear))
  }
  let shown = ''
  const refresh = async () => {
    const faults = await api<readonly StandingFault[]>('GET', '/faults')
    if (JSON.stringify(faults) === shown) return
    shown = JSON.stringify(faults)
    show(faults)
  }
  const change = async (work: () => Promise<unknown>) => {
    try {
      await work()
      await refresh()
    } catch (error) {
      onTrouble(wordsOf(error))
    }
  }
  const order = (wanted: FaultOrderForm) => void change(() => api('POST', '/faults', wanted))
  const look = () => void refresh().catch(() => undefined)
  setInterval(() => !document.hidden && look(), LOOK_AGAIN_MS)
  return { element: h('div', { class: 'faults' }, createFaultForm(order), list), refresh: look }
}

function faultRow({ provider, fault, count, ms, endsAt }: StandingFault, remove: () => void): HTMLElement {
  const [name] = PROVIDER_NAMES[provider].split(' ')
  const details = [
    count === null ? 'until removed' : `${count} more`,
    ms !== null && endsAt === null && `${ms.toLocaleString('en')} ms`,
    endsAt !== null && `ends ${new Date(endsAt).toLocaleTimeString('en-GB')}`,
  ].filter((part) => part !== false && !(part === 'until removed' && endsAt !== null))
  const label = `${name}: ${faultName(fault)}`
  return h(
    'li',
    { class: 'fault' },
    icon('faults'),
    h('span', {}, h('strong', {}, label), h('span', { class: 'explains' }, details.join(', '))),
    h('button', { type: 'button', class: 'plain', 'aria-label': `Remove: ${label}`, on: { click: remove } }, 'Remove'),
  )
}
