import type { ProviderName } from '../../../core/provider.ts'
import { fill, h } from '../core/dom.ts'
import { FAULT_KINDS, type FaultKind, PROVIDER_NAMES } from '../data/fault-kinds.ts'

export interface FaultOrderForm {
  readonly provider: ProviderName | '*'
  readonly fault: FaultKind['id']
  readonly count?: number
  readonly ms?: number
}

/** Which provider fails how, and how often. */
export function createFaultForm(order: (wanted: FaultOrderForm) => void): HTMLElement {
  const provider = h('select', { id: 'fault-provider' })
  provider.append(
    ...Object.entries(PROVIDER_NAMES).map(([value, name]) => h('option', { value }, name)),
    h('option', { value: '*' }, 'All of them'),
  )
  const kind = h('select', { id: 'fault-kind' })
  const count = h('input', { id: 'fault-count', type: 'number', min: 1, max: 1_000, placeholder: 'always' })
  const ms = h('input', { id: 'fault-ms', type: 'number', min: 0, step: 100 })
  const msLabel = h('label', { for: 'fault-ms' })
  const msField = h('div', { class: 'labelled' }, msLabel, ms)
  const explains = h('p', { class: 'explains' })

  const fitting = () =>
    FAULT_KINDS.filter(({ providers }) => provider.value === '*' || providers.some((one) => one === provider.value))
  const chosen = () => fitting().find(({ id }) => id === kind.value) ?? fitting()[0]
  const drawKinds = () => {
    const before = kind.value
    fill(kind, ...fitting().map(({ id, name }) => h('option', { value: id, selected: id === before }, name)))
    drawKind()
  }
  const drawKind = () => {
    const fault = chosen()
    explains.textContent = fault?.explains ?? ''
    msField.hidden = fault?.ms == null
    msLabel.textContent = fault?.ms?.label ?? ''
    ms.value = String(fault?.ms?.usual ?? '')
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const fault = chosen()
    if (fault === undefined) return
    // Safe: the options are exactly these.
    const wanted = provider.value as ProviderName | '*'
    order({
      provider: wanted,
      fault: fault.id,
      ...(count.value !== '' && { count: Number(count.value) }),
      ...(fault.ms !== null && ms.value !== '' && { ms: Number(ms.value) }),
    })
  }
  provider.addEventListener('change', drawKinds)
  kind.addEventListener('change', drawKind)
  drawKinds()
  const labelled = (label: string, field: HTMLElement) =>
    h('div', { class: 'labelled' }, h('label', { for: field.id }, label), field)
  return h(
    'form',
    { class: 'fault-form', on: { submit } },
    labelled('Provider', provider),
    labelled('What goes wrong', kind),
    labelled('How many times', count),
    msField,
    h('button', { type: 'submit', class: 'primary' }, 'Break it'),
    explains,
  )
}
