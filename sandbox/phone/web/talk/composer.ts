import { wordsOf } from '../core/api.ts'
import { h } from '../core/dom.ts'
import { icon } from '../core/icon.ts'
import { channelLook } from '../data/channels.ts'
import type { Outbox } from '../session/outbox.ts'
import { currentThread, type PhoneState, type PhoneStore } from '../session/state.ts'
import { keepDrafts } from './drafts.ts'
import { createExtras } from './extras.ts'
import { createFollowUps } from './follow-ups.ts'
import type { Notice } from './notice.ts'
import { createPhotoSlot } from './photo-slot.ts'
import { createTypist } from './typist.ts'

interface ComposerDeps {
  readonly store: PhoneStore
  readonly outbox: Outbox
  readonly notice: Notice
}

const HELLO = 'Hello, is anybody there?'

/** Where the customer writes. Enter sends, Shift+Enter makes a line. */
export function createComposer({ store, outbox, notice }: ComposerDeps) {
  const field = h('textarea', { id: 'message', rows: 1, enterkeyhint: 'send', autocomplete: 'off' })
  const button = h('button', { type: 'submit', class: 'send', 'aria-label': 'Send' }, icon('send'))
  const offer = () => {
    const hasWords = field.value.trim() !== '' || photo.isFilled()
    button.disabled = currentThread(store.get()) === null || !hasWords
  }
  const photo = createPhotoSlot(offer)
  const typist = createTypist(field, offer)
  const write = (text: string) => {
    field.value = text
    offer()
  }
  const take = (): string => {
    const text = field.value.trim()
    write('')
    return text
  }
  const deliver = async (work: () => Promise<void>, done?: string): Promise<boolean> => {
    try {
      await work()
      if (done !== undefined) notice.say(done)
      return true
    } catch (error) {
      notice.warn(wordsOf(error))
      return false
    }
  }
  const send = () => {
    const [text, mediaUrl] = [take(), photo.take()]
    if (text === '' && mediaUrl === undefined) return
    void deliver(() => outbox.send({ text, mediaUrl })).then((isSent) => {
      if (!isSent && field.value === '') write(text)
    })
  }
  const typeAndSend = async (line: string, signal?: AbortSignal) => {
    await typist.type(line, signal)
    send()
  }
  const say = (line: string) => {
    if (!typist.isTyping()) typeAndSend(line).catch(() => write(''))
  }
  const extras = createExtras({
    attach: photo.attach,
    burst: () => void deliver(() => outbox.sendBurst(take() || HELLO), 'Five messages sent at once.'),
    repeat: () =>
      void deliver(
        () => outbox.send({ text: take() || HELLO, repeat: 5 }),
        'The same webhook was delivered five times.',
      ),
    focusField: () => field.focus(),
  })
  const slot = h('div', { class: 'field' }, photo.element, field)
  const form = h('form', { class: 'composer' }, extras.element, slot, button)
  sendOnEnter(form, field, send)
  field.addEventListener('input', offer)
  keepDrafts({ store, field, typist, write })
  store.watch(
    (state) => state,
    (state) => drawField(field, state),
  )
  return { element: h('div', { class: 'writing' }, createFollowUps(store, say), form), typeAndSend }
}

function sendOnEnter(form: HTMLFormElement, field: HTMLTextAreaElement, send: () => void): void {
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    send()
  })
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    send()
  })
}

function drawField(field: HTMLTextAreaElement, state: PhoneState): void {
  const { placeholder, name } = channelLook(state.channel)
  field.placeholder = placeholder
  field.setAttribute('aria-label', `${placeholder} by ${name}`)
  field.disabled = currentThread(state) === null
  field.readOnly = state.playing !== null
}
