import { wordsOf } from '../core/api.ts'
import { fill, h } from '../core/dom.ts'
import { icon } from '../core/icon.ts'
import type { Outbox } from '../session/outbox.ts'
import type { Paperwork } from '../session/paperwork.ts'
import type { PhoneStore } from '../session/state.ts'
import { createChannelTabs } from './channel-tabs.ts'
import { createComposer } from './composer.ts'
import { createNotice } from './notice.ts'
import type { PaperVerb } from './paper-card.ts'
import type { Paper } from './papers.ts'
import { createSheet } from './sheet.ts'
import { createTalkHeader } from './talk-header.ts'
import { createThreadView } from './thread-view.ts'
import { clockOf } from './when.ts'

interface DeviceDeps {
  readonly store: PhoneStore
  readonly outbox: Outbox
  readonly paperwork: Paperwork
}

const DONE: Readonly<Record<PaperVerb, string>> = {
  sign: 'Signed. The business is told by DocuSign.',
  decline: 'Declined. The business is told by DocuSign.',
  pay: 'Paid. The business is told by Stripe.',
  fail: 'The card was declined. The business is told by Stripe.',
}

/** The phone itself. */
export function createDevice({ store, outbox, paperwork }: DeviceDeps) {
  const notice = createNotice()
  const act = async (paper: Paper, verb: PaperVerb) => {
    try {
      await paperwork.act(paper, verb)
      notice.say(DONE[verb])
    } catch (error) {
      notice.warn(wordsOf(error))
    }
  }
  const app = h('div', { class: 'app' })
  const sheet = createSheet({ below: app, onChange: () => void paperwork.refresh().catch(() => undefined) })
  const composer = createComposer({ store, outbox, notice })
  const thread = createThreadView(store, { open: sheet.open, act: (paper, verb) => void act(paper, verb) })
  const talk = h(
    'div',
    { class: 'talk', id: 'talk', role: 'tabpanel', 'aria-label': 'Conversation with the business' },
    createTalkHeader(store),
    thread,
    notice.element,
    composer.element,
  )
  app.append(createChannelTabs(store), talk)
  const screen = h('div', { class: 'screen' }, statusBar(), app, sheet.element)
  store.watch(
    ({ channel }) => channel,
    (channel) => {
      screen.dataset['channel'] = channel
    },
  )
  return { element: h('div', { class: 'device' }, screen), composer, notice }
}

function statusBar(): HTMLElement {
  const clock = h('span', { class: 'clock' })
  const tell = () => fill(clock, clockOf(Date.now()))
  tell()
  setInterval(tell, 10_000)
  return h(
    'div',
    { class: 'status-bar', 'aria-hidden': true },
    clock,
    h('span', { class: 'island' }, 'sandbox'),
    h('span', { class: 'signals' }, icon('signal'), icon('battery')),
  )
}
