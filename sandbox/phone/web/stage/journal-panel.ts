import type { Api } from '../core/api.ts'
import { h } from '../core/dom.ts'
import { createKeyedList } from '../talk/keyed-list.ts'

interface JournalLine {
  readonly id: number
  readonly at: string
  readonly provider: string
  readonly method: string
  readonly path: string
  readonly status: number
  readonly idempotencyKey: string | null
  readonly body: unknown
}

const SHOWN = 40
const BACK_MS = 10 * 60_000
const LOOK_AGAIN_MS = 1_500
const LONGEST_BODY = 4_000

/** The last requests the business made to its providers, newest first; looked up only while somebody looks. */
export function createJournalPanel(api: Api) {
  const list = createKeyedList<{ key: string; line: JournalLine }, object>()
  const none = h('p', { class: 'none' }, 'Nothing has been asked of a provider in the last ten minutes.')
  const element = h('div', { class: 'journal' }, none, list.element)
  let lines: readonly JournalLine[] = []
  let timer: ReturnType<typeof setInterval> | undefined

  const look = async () => {
    const since = lines[0]?.id ?? new Date(Date.now() - BACK_MS).toISOString()
    const found = await api<readonly JournalLine[]>('GET', `/requests?since=${encodeURIComponent(since)}`)
    if (found.length === 0 && lines.length > 0) return
    lines = [...found.toReversed(), ...lines].slice(0, SHOWN)
    none.hidden = lines.length > 0
    list.draw(
      lines.map((line) => ({ key: String(line.id), line })),
      { isContinued: true, signatureOf: ({ key }) => key, create: ({ line }) => ({ element: row(line) }) },
    )
  }
  const onSight = (isInSight: boolean) => {
    clearInterval(timer)
    if (!isInSight) return
    const tick = () => void look().catch(() => undefined)
    tick()
    timer = setInterval(() => !document.hidden && tick(), LOOK_AGAIN_MS)
  }
  return { element, onSight }
}

function row({ at, provider, method, path, status, idempotencyKey, body }: JournalLine): HTMLElement {
  const grade = status === 0 || status >= 500 ? 'bad' : status >= 400 ? 'odd' : 'good'
  const summary = h(
    'summary',
    {},
    h('span', { class: 'at' }, new Date(at).toLocaleTimeString('en-GB')),
    h('span', { class: 'provider' }, provider),
    h('span', { class: 'method' }, method),
    h('span', { class: 'path', title: path }, path),
    h('span', { class: 'status', 'data-grade': grade }, status === 0 ? 'no answer' : String(status)),
  )
  const text = typeof body === 'string' ? body : JSON.stringify(body, null, 2)
  const shown = text.length > LONGEST_BODY ? `${text.slice(0, LONGEST_BODY)}…` : text
  const key = idempotencyKey !== null && h('p', {}, 'Idempotency key: ', h('code', {}, idempotencyKey))
  return h('details', { class: 'request' }, summary, key, h('pre', { tabindex: 0 }, body === null ? 'No body' : shown))
}
