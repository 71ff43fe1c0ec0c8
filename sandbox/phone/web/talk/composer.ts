import { fill, h } from '../core/dom.ts'
import { icon } from '../core/icon.ts'
import { wordsOf } from '../core/api.ts'
import { channelLook } from '../data/channels.ts'
import type { Outbox } from '../session/outbox.ts'
import { currentKey, currentThread, type PhoneState, type PhoneStore } from '../session/state.ts'
import { createExtras } from './extras.ts'
import { createFollowUps } from './follow-ups.ts'
import type { Notice } from './notice.ts'
import { typeInto } from './type-into.ts'

interface ComposerDeps {
  readonly store: PhoneStore
  readonly outbox: Outbox
  readonly notice: Notice
}

const HELLO = 'Hello, is anybody there?'

/** Where the customer writes. Enter sends, Shift+Enter makes a line. */
export function createComposer({ store, outbox, notice }: ComposerDeps) {
  const drafts = new Map<string, string>()
  let photo: string | null = null
  const field = h('textarea', { id: 'message', rows: 1, enterkeyhint: 'send', autocomplete: 'off' })
  const attached = h('div', { class: 'attached', hidden: true })
  const button = h('button', { type: 'submit', class: 'send', 'aria-label': 'Send' }, icon('send'))

  const attach = (address: string | null) => {
    photo = address
    attached.hidden = address === null
    const remove = h('button', { type: 'button', class: 'bare', 'aria-label': 'Remove the photo', on: { click: () => attach(null) } }, icon('close'))
    fill(attached, address !== null && icon('image'), address !== null && 'A photo of the meter box', address !== null && remove)
    offer()
  }
  const offer = () => {
    button.disabled = currentThread(store.get()) === null || (field.value.trim() === '' && photo === null)
  }
  const write = (text: string) => {
    field.value = text
    offer()
  }
  const deliver = async (work: () => Promise<void>, done?: string) => {
    try {
      await work()
      if (done !== undefined) notice.say(done)
    } catch (error) {
      notice.warn(wordsOf(error))
    }
  }
  const send = () => {
    const text = field.value.trim()
    const mediaUrl = photo ?? undefined
    if (text === '' && mediaUrl === undefined) return
    write('')
    attach(null)
    void deliver(() => outbox.send({ text, mediaUrl }))
  }
  const take = (): string => {
    const text = field.value.trim()
    write('')
    return text === '' ? HELLO : text
  }
  const typeAndSend = async (line: string, signal: AbortSignal) => {
    await typeInto(field, line, signal, offer)
    send()
  }
  const extras = createExtras({
    attach: () => attach(`${location.origin}/phone/web/sample-photo.jpg`),
    burst: () => void deliver(() => outbox.sendBurst(take()), 'Five messages sent at once.'),
    repeat: () => void deliver(() => outbox.send({ text: take(), repeat: 5 }), 'The same webhook was delivered five times.'),
    focusField: () => field.focus(),
  })
  const followUps = createFollowUps(store, (line) => void typeAndSend(line, new AbortController().signal))
  const form = h(
    'form',
    { class: 'composer', on: { submit: onSubmit(send) } },
    extras.element,
    h('div', { class: 'field' }, attached, field),
    button,
  )
  field.addEventListener('input', offer)
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    send()
  })
  let key = ''
  store.watch(currentKey, (next) => {
    drafts.set(key, field.value)
    key = next
    write(drafts.get(next) ?? '')
    attach(null)
  })
  store.watch((state) => state, (state) => drawField(field, state))
  return { element: h('div', { class: 'writing' }, followUps, form), typeAndSend, focus: () => field.focus() }
}

const onSubmit = (send: () => void) => (event: SubmitEvent) => {
  event.preventDefault()
  send()
}

function drawField(field: HTMLTextAreaElement, state: PhoneState): void {
  const { placeholder, name } = channelLook(state.channel)
  field.placeholder = placeholder
  field.setAttribute('aria-label', `${placeholder} by ${name}`)
  field.disabled = currentThread(state) === null
  field.readOnly = state.playing !== null
}
