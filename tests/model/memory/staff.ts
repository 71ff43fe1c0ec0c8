import { become, lastOfStaff, type Store, sendOf } from './store.ts'
import { takeBack, takeBackAnswers, takeBackMachine } from './take-back.ts'
import { newSend } from './turn.ts'

export function takeOver(store: Store): void {
  store.controller = 'staff'
  store.controlEpoch++
  if (store.rules.has('takeoverTakesBack')) takeBackMachine(store)
  store.needsPerson = false
}

export function giveBack(store: Store): void {
  store.controller = 'ai'
  store.controlEpoch++
  store.needsPerson = false
  const staffs = store.rules.has('giveBackWatermark') ? lastOfStaff(store) : undefined
  for (const message of store.messages)
    if (staffs !== undefined && !message.isAnswered && message.position < staffs.position)
      Object.assign(message, { isAnswered: true, answeredBy: staffs.id })
  for (const turn of store.turns.values()) if (!turn.isClosed) turn.leaseUntilMs = store.nowMs
}

export function staffSend(store: Store, text: string): string | null {
  const last = store.messages.at(-1)
  if (store.controller !== 'staff' || last === undefined) return null
  const send = { ...newSend(store), kind: 'staff' as const, line: last.line, text, isByStaff: true, wasTyped: true }
  store.sends.push(send)
  if (store.rules.has('giveBackWatermark'))
    for (const message of store.messages)
      if (!message.isAnswered) Object.assign(message, { isAnswered: true, answeredBy: send.id })
  store.needsPerson = false
  return send.id
}

export function undo(store: Store, id: string): boolean {
  const isUndone = takeBack(store, (send) => send.id === id) > 0
  if (isUndone) takeBackAnswers(store)
  return isUndone
}

export function decide(store: Store, id: string, decision: 'was_sent' | 'send_again'): boolean {
  const send = sendOf(store, id)
  if (send.state !== 'undecided') return false
  become(store, send, decision === 'was_sent' ? 'confirmed' : 'reserved')
  Object.assign(send, { isByStaff: true, notBeforeMs: null, leaseUntilMs: null, missedAtMs: null, attempts: 0 })
  store.needsPerson = false
  return true
}
