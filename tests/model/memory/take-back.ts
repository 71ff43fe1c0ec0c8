import { become, lastOfStaff, type Send, type Store } from './store.ts'

const GONE = ['held', 'reserved', 'undone', 'expired']

/** Its first part has left, or may have. */
export const hasBegun = ({ sends }: Store, { part, turnId, turnEpoch }: Send): boolean =>
  part > 0 &&
  sends.some(
    (first) =>
      first.turnId === turnId && first.turnEpoch === turnEpoch && first.part === 0 && !GONE.includes(first.state),
  )

export function takeBack(store: Store, which: (send: Send) => boolean, to: 'undone' | 'expired' = 'undone'): number {
  const back = store.sends.filter((send) => (send.state === 'held' || send.state === 'reserved') && which(send))
  for (const send of back) {
    become(store, send, to)
    if (store.rules.has('attemptedKeysAreGivenUp') && send.attempts > 0 && send.turnId !== null)
      send.intentId = `${send.intentId}/${send.turnEpoch}`
  }
  if (!store.rules.has('takingBackReopens')) return back.length
  const staffs = lastOfStaff(store)
  for (const message of store.messages)
    if (back.some(({ id }) => id === message.answeredBy)) {
      message.isAnswered = staffs !== undefined && message.position < staffs.position
      message.answeredBy = message.isAnswered ? (staffs?.id ?? null) : null
    }
  return back.length
}

export const takeBackMachine = (store: Store) => takeBack(store, ({ isByStaff }) => !isByStaff)

export const takeBackAnswers = (store: Store, to: 'undone' | 'expired' = 'undone') =>
  takeBack(store, (send) => !send.isByStaff && send.turnId !== null && !hasBegun(store, send), to)
