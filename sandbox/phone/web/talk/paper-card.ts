import { h } from '../core/dom.ts'
import { type IconName, icon } from '../core/icon.ts'
import type { Paper } from './papers.ts'

export type PaperVerb = 'sign' | 'decline' | 'pay' | 'fail'

export interface CardActions {
  /** The page behind the link, as the customer sees it. */
  readonly open: (href: string) => void
  readonly act: (paper: Paper, verb: PaperVerb) => void
}

const LOOKS = {
  agreement: {
    icon: 'pen',
    open: 'Read',
    yes: ['sign', 'Sign'],
    no: ['decline', 'Decline'],
    waiting: 'Waits for your signature',
  },
  invoice: { icon: 'card', open: 'Open', yes: ['pay', 'Pay'], no: ['fail', 'Card declined'], waiting: 'To be paid' },
} as const

const ENDS: Readonly<Record<Paper['kind'], Record<Exclude<Paper['state'], 'open'>, readonly [IconName, string]>>> = {
  agreement: { done: ['check', 'Signed'], declined: ['close', 'Declined'], closed: ['close', 'No longer open'] },
  invoice: { done: ['check', 'Paid'], declined: ['close', 'Declined'], closed: ['close', 'Cancelled'] },
}

/** Below a message with a link to sign or pay: what it is about, and the customer's choices in one tap. */
export function createPaperCard(paper: Paper, href: string, actions: CardActions): HTMLElement {
  const look = LOOKS[paper.kind]
  const head = h(
    'div',
    { class: 'paper-head' },
    icon(look.icon),
    h(
      'div',
      {},
      h('strong', { dir: 'auto' }, paper.title),
      paper.amount !== null && h('span', { class: 'amount' }, paper.amount),
    ),
  )
  const button = (name: string, label: string, click: () => void, style: string) =>
    h('button', { type: 'button', class: style, 'data-act': name, on: { click } }, label)
  const [yes, yesLabel] = look.yes
  const [no, noLabel] = look.no
  const choices = h(
    'div',
    { class: 'choices' },
    button('open', look.open, () => actions.open(href), 'plain'),
    button('no', noLabel, () => actions.act(paper, no), 'plain'),
    button('yes', yesLabel, () => actions.act(paper, yes), 'primary'),
  )
  const isOpen = paper.state === 'open'
  return h('div', { class: 'paper', 'data-state': paper.state }, head, stateLine(paper), isOpen && choices)
}

function stateLine({ kind, state }: Paper): HTMLElement {
  const [name, words] = state === 'open' ? (['clock', LOOKS[kind].waiting] as const) : ENDS[kind][state]
  return h('p', { class: 'paper-state' }, icon(name), words)
}

/** A link whose paper is not known (yet): only the way there. */
export function createLinkCard(href: string, actions: CardActions): HTMLElement {
  const click = () => actions.open(href)
  return h(
    'div',
    { class: 'paper' },
    h(
      'div',
      { class: 'choices' },
      h('button', { type: 'button', class: 'plain', 'data-act': 'open', on: { click } }, 'Open the page'),
    ),
  )
}
