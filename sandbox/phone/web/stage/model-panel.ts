import { type Api, wordsOf } from '../core/api.ts'
import { h } from '../core/dom.ts'
import { icon } from '../core/icon.ts'
import { MODEL_MODES } from '../data/model-modes.ts'

export interface Knobs {
  readonly latencyMs: number
  readonly mode: string
}

interface ModelDeps {
  readonly api: Api
  readonly onTrouble: (error: unknown) => void
  readonly onKnobs: (knobs: Knobs) => void
}

/** The scripted stand-in for a language model: how it behaves and how long it thinks. */
export function createModelPanel({ api, onTrouble, onKnobs }: ModelDeps) {
  const choices = MODEL_MODES.map(({ id, name, explains }) => {
    const radio = h('input', {
      type: 'radio',
      name: 'model-mode',
      value: id,
      on: { change: () => void change({ mode: id }) },
    })
    const words = h('span', {}, h('strong', {}, name), h('span', { class: 'explains' }, explains))
    return { radio, label: h('label', { class: 'mode' }, radio, words) }
  })
  const latency = h('input', {
    id: 'model-latency',
    type: 'number',
    min: 0,
    max: 120_000,
    step: 250,
    on: { change: () => void change({ latencyMs: Number(latency.value) }) },
  })
  const show = (knobs: Knobs) => {
    for (const { radio } of choices) radio.checked = radio.value === knobs.mode
    if (document.activeElement !== latency) latency.value = String(knobs.latencyMs)
    onKnobs(knobs)
  }
  const change = async (patch: Partial<Knobs>) => {
    try {
      show(await api<Knobs>('POST', '/model', patch))
    } catch (error) {
      onTrouble(wordsOf(error))
      await refresh()
    }
  }
  const refresh = async () => show(await api<Knobs>('GET', '/model'))
  const thinking = h('div', { class: 'labelled' }, h('label', { for: latency.id }, 'Thinks for, ms'), latency)
  const about = h(
    'p',
    { class: 'about' },
    icon('model'),
    'No language model answers here: a scripted stand-in does, and every screen that shows its words says so. It can be made to misbehave.',
  )
  const modes = h(
    'fieldset',
    { class: 'modes' },
    h('legend', { class: 'only-read' }, 'How the stand-in behaves'),
    ...choices.map(({ label }) => label),
  )
  return {
    element: h('div', { class: 'model' }, h('div', { class: 'model-head' }, about, thinking), modes),
    refresh: () => void refresh().catch(() => undefined),
  }
}
