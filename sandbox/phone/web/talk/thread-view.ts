import { fill, h } from '../core/dom.ts'
import { channelLook } from '../data/channels.ts'
import { currentKey, currentThread, type PhoneState, type PhoneStore } from '../session/state.ts'
import { createBubble, type MessageItem } from './bubble.ts'
import { createCards } from './cards.ts'
import { drawTicks, type Ticked } from './draw-ticks.ts'
import { emptyWords } from './empty-words.ts'
import { itemsOf, type ThreadItem } from './groups.ts'
import { createKeyedList } from './keyed-list.ts'
import type { CardActions } from './paper-card.ts'
import { createScrollEnd } from './scroll-end.ts'
import { messagesOf, sightOf } from './threads.ts'
import { dayName } from './when.ts'

/** The conversation on the screen, oldest first. */
export function createThreadView(store: PhoneStore, actions: CardActions): HTMLElement {
  const list = createKeyedList<ThreadItem, Ticked>()
  const typing = h('div', { class: 'typing', 'aria-hidden': true, hidden: true }, h('i'), h('i'), h('i'))
  const empty = h('div', { class: 'empty' })
  const log = h('div', { class: 'log', role: 'log', 'aria-label': 'Conversation' }, list.element)
  const frame = { class: 'messages', tabindex: 0, 'aria-label': 'Messages', role: 'group' }
  const scroller = h('div', frame, empty, log, typing)
  const end = createScrollEnd(scroller)

  let drawn = { key: '', count: 0 }
  const draw = (state: PhoneState) => {
    const [key, thread] = [currentKey(state), currentThread(state)]
    const messages = thread === null ? [] : messagesOf(state.messages.values(), thread)
    const items = itemsOf(messages)
    const wasNear = end.isNear()
    const { hasMarkup } = channelLook(state.channel)
    const cards = createCards(state, messages, actions)
    list.draw(items, {
      isContinued: key === drawn.key,
      signatureOf: (item) => (item.kind === 'day' ? dayOf(item) : signatureOf(item, cards.signatureOf(item.message))),
      create: (item) =>
        item.kind === 'day' ? dayRule(item) : createBubble({ item, hasMarkup, card: cards.create(item.message) }),
    })
    drawTicks(
      state,
      messages.filter((message) => sightOf(message) === 'shown'),
      list.handleOf,
    )
    typing.hidden = !(
      state.typing.has(key) ||
      state.expecting.has(key) ||
      messages.some((message) => sightOf(message) === 'coming')
    )
    fill(empty, ...emptyWords(state, items.length))
    const isLonger = items.length > drawn.count
    const isOwn = messages.at(-1)?.direction === 'sent'
    if (key !== drawn.key || wasNear || (isLonger && isOwn)) end.go()
    else if (isLonger) end.button.hidden = false
    drawn = { key, count: items.length }
  }
  store.watch((state) => state, draw)
  return h('div', { class: 'thread' }, scroller, end.button)
}

const dayOf = ({ atMs }: { readonly atMs: number }) => dayName(atMs, Date.now())

const dayRule = (item: { readonly atMs: number }) => ({
  element: h('div', { class: 'day' }, h('span', {}, dayOf(item))),
})

function signatureOf({ message, isLost, isFirst, isLast }: MessageItem, card: string): string {
  return JSON.stringify([message.text, message.at, message.media, message.template, isLost, isFirst, isLast, card])
}
