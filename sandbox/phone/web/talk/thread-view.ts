import { fill, h } from '../core/dom.ts'
import { icon } from '../core/icon.ts'
import { channelLook } from '../data/channels.ts'
import { currentKey, currentThread, type PhoneState, type PhoneStore } from '../session/state.ts'
import { createBubble, type MessageItem } from './bubble.ts'
import { createCards } from './cards.ts'
import { itemsOf, type ThreadItem } from './groups.ts'
import { createKeyedList } from './keyed-list.ts'
import type { CardActions } from './paper-card.ts'
import { emptyWords } from './empty-words.ts'
import { messagesOf, sightOf } from './threads.ts'
import { answeredIds, type Tick, tickOf } from './ticks.ts'
import { dayName } from './when.ts'

const NEAR_END_PX = 140

/** The conversation, oldest first, kept at its end unless somebody reads further up. */
export function createThreadView(store: PhoneStore, actions: CardActions): HTMLElement {
  const list = createKeyedList<ThreadItem, { setTick?: (tick: Tick, reason: string) => void }>()
  const typing = h('div', { class: 'typing', 'aria-hidden': true, hidden: true }, h('i'), h('i'), h('i'))
  const empty = h('div', { class: 'empty' })
  const log = h('div', { class: 'log', role: 'log', 'aria-label': 'Conversation' }, list.element)
  const scroller = h('div', { class: 'messages', tabindex: 0, 'aria-label': 'Messages', role: 'group' }, empty, log, typing)
  const toEnd = h(
    'button',
    { type: 'button', class: 'to-end', hidden: true, 'aria-label': 'To the newest message', on: { click: () => goToEnd('smooth') } },
    icon('down'),
  )
  const isNearEnd = () => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_END_PX
  const goToEnd = (behavior: ScrollBehavior) => scroller.scrollTo({ top: scroller.scrollHeight, behavior })
  scroller.addEventListener('scroll', () => {
    if (isNearEnd()) toEnd.hidden = true
  })
  // Pictures and the keyboard's own growth move the end away.
  new ResizeObserver(() => toEnd.hidden && goToEnd('instant')).observe(scroller)

  let drawnKey = ''
  let drawnCount = 0
  const draw = (state: PhoneState) => {
    const key = currentKey(state)
    const thread = currentThread(state)
    const messages = thread === null ? [] : messagesOf(state.messages.values(), thread)
    const items = itemsOf(messages)
    const wasNearEnd = isNearEnd()
    const { hasMarkup } = channelLook(state.channel)
    const cards = createCards(state, messages, actions)
    list.draw(items, {
      signatureOf: (item) => (item.kind === 'day' ? dayName(item.atMs, Date.now()) : bubbleSignature(item, cards.signatureOf(item.message))),
      create: (item) =>
        item.kind === 'day'
          ? { element: h('div', { class: 'day' }, h('span', {}, dayName(item.atMs, Date.now()))) }
          : createBubble({ item, hasMarkup, card: cards.create(item.message) }),
    })
    drawTicks(state, items, list.handleOf)
    typing.hidden = !(state.expecting.has(key) || messages.some((message) => sightOf(message) === 'coming'))
    fill(empty, ...emptyWords(state, items.length))
    const isOther = key !== drawnKey
    if (isOther || wasNearEnd || items.at(-1)?.kind === 'message' && isOwnNew(items, drawnCount)) goToEnd('instant')
    else if (items.length > drawnCount) toEnd.hidden = false
    drawnKey = key
    drawnCount = items.length
  }
  store.watch((state) => state, draw)
  return h('div', { class: 'thread' }, scroller, toEnd)
}

function isOwnNew(items: readonly ThreadItem[], drawnCount: number): boolean {
  const last = items.at(-1)
  return items.length > drawnCount && last?.kind === 'message' && last.message.direction === 'sent'
}

function bubbleSignature({ message, isLost, isFirst, isLast }: MessageItem, card: string): string {
  return JSON.stringify([message.text, message.at, message.media, message.template, isLost, isFirst, isLast, card])
}

function drawTicks(
  state: PhoneState,
  items: readonly ThreadItem[],
  handleOf: (key: string) => { setTick?: (tick: Tick, reason: string) => void } | undefined,
): void {
  const shown = items.flatMap((item) => (item.kind === 'message' && !item.isLost ? [item.message] : []))
  const answered = answeredIds(shown)
  const { hasReadTicks } = channelLook(state.channel)
  const lastOwn = shown.findLast(({ direction }) => direction === 'sent')?.id
  for (const { id, direction } of shown) {
    if (direction !== 'sent') continue
    const webhookStatus = state.webhookStatuses.get(id)
    const tick = tickOf({ webhookStatus, isUnderWay: state.underWay > 0 && id === lastOwn, isAnswered: answered.has(id) })
    handleOf(id)?.setTick?.(tick === 'read' && !hasReadTicks ? 'delivered' : tick, refusalWords(webhookStatus ?? 0))
  }
}

const refusalWords = (status: number): string =>
  status === 0 ? 'Not taken: nobody answered. Twilio tries again.' : `Not taken: the business answered ${status}.`
