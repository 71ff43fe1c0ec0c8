import { fill, h } from '../core/dom.ts'
import { icon } from '../core/icon.ts'
import { failureWords } from './failure-words.ts'
import type { ThreadItem } from './groups.ts'
import { partsOf } from './message-parts.ts'
import { TICK_WORDS, type Tick } from './ticks.ts'
import { clockOf } from './when.ts'

export type MessageItem = Extract<ThreadItem, { kind: 'message' }>

export interface BubbleOptions {
  readonly item: MessageItem
  readonly hasMarkup: boolean
  /** A card below the text. */
  readonly card: HTMLElement | null
}

const MARKED = { bold: 'strong', italic: 'em', struck: 's' } as const

/** One message. The tick is drawn again and again, the rest once. */
export function createBubble({ item, hasMarkup, card }: BubbleOptions) {
  const { message, isLost, isFirst, isLast } = item
  const isOwn = message.direction === 'sent'
  const tick = h('span', { class: 'tick' })
  const trouble = h('p', { class: 'not-taken', hidden: true })
  const template =
    message.template === undefined ? null : h('span', { class: 'tag', title: message.template }, 'template')
  const meta = h('span', { class: 'meta' }, clockOf(Date.parse(message.at)), isOwn && tick)
  const bubble = h(
    'div',
    { class: 'bubble' },
    template,
    ...message.media.map(attachment),
    h('div', { class: 'body', dir: 'auto' }, h('p', { class: 'text' }, ...textNodes(message.text, hasMarkup)), meta),
    card,
  )
  const classes = ['message', isOwn ? 'own' : 'theirs', isLost && 'lost', isFirst && 'first', isLast && 'last']
  const note = isLost ? h('p', { class: 'not-taken' }, icon('alert'), failureWords(message.errorCode)) : trouble
  const element = h('div', { class: classes.filter(Boolean).join(' ') }, bubble, note)
  const setTick = (state: Tick, reason: string) => {
    if (tick.dataset['state'] === state) return
    tick.dataset['state'] = state
    fill(tick, icon(TICK_ICONS[state]), h('span', { class: 'only-read' }, TICK_WORDS[state]))
    tick.title = TICK_WORDS[state]
    trouble.hidden = state !== 'refused'
    fill(trouble, icon('alert'), reason)
  }
  return { element, setTick }
}

const TICK_ICONS = { sent: 'check', delivered: 'checks', read: 'checks', refused: 'clock' } as const

function textNodes(text: string, hasMarkup: boolean): readonly (Node | string)[] {
  return partsOf(text, { hasMarkup }).map((part) => {
    if (part.kind === 'text') return part.text
    if (part.kind !== 'link') return h(MARKED[part.kind], {}, part.text)
    const { href } = part
    return h('a', { href, title: href, target: '_blank', rel: 'noopener noreferrer' }, part.text)
  })
}

/** A picture of our own is shown; anything else is named and opens elsewhere. */
function attachment(address: string): HTMLElement | null {
  const url = URL.parse(address)
  if (url === null || !/^https?:$/.test(url.protocol)) return null
  if (url.origin === location.origin && url.pathname.startsWith('/phone/web/'))
    return h('img', { src: url.href, alt: 'Photo', class: 'photo', width: 480, height: 360 })
  const name = url.pathname.split('/').at(-1) || url.host
  return h(
    'a',
    { class: 'attachment', href: url.href, target: '_blank', rel: 'noopener noreferrer' },
    icon('image'),
    name,
  )
}
