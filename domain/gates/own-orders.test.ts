import { expect, it } from 'vitest'
import { detectInbound } from './detect-inbound.ts'
import { withOwnOrders } from './own-orders.ts'

const leaves = (...texts: string[]) =>
  withOwnOrders(detectInbound(texts.join('\n')), texts).some(
    ({ rule, confidence }) => rule === 'opt_out' && confidence === 'hard',
  )

it('a STOP within a burst is one, wherever it stands', () => {
  expect(leaves('Which wood do you use for your tables?', 'STOP')).toBe(true)
  expect(leaves('Stop', 'sorry to bother you')).toBe(true)
  expect(leaves('Wie lange dauert es?', 'Abmelden')).toBe(true)
})

it('the newest wish counts', () => {
  expect(leaves('STOP', 'START')).toBe(false)
  expect(leaves('START', 'hello?', 'STOP')).toBe(true)
})

it('the word among others is none', () => {
  expect(leaves('Where does the bus stop?', 'Which wood do you use?')).toBe(false)
})
