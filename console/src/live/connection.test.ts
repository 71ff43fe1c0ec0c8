import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { followLive, type LiveState, waitMs } from './connection.ts'

it('waits twice as long each time, up to fifteen seconds', () => {
  expect([0, 1, 2, 3].map((attempt) => waitMs(attempt, 0.5))).toEqual([500, 1_000, 2_000, 4_000])
  expect(waitMs(20, 0.5)).toBe(15_000)
})

it('spreads the clients of a restarted server by a quarter to each side', () => {
  expect(waitMs(1, 0)).toBe(750)
  expect(waitMs(1, 1)).toBe(1_250)
})

/** A socket that does what the test says and nothing by itself. */
class Wire extends EventTarget {
  static readonly CONNECTING = 0
  static readonly OPEN = 1
  static readonly CLOSED = 3
  static readonly all: Wire[] = []
  readyState = 0
  onopen: (() => void) | null = null
  onclose: (() => void) | null = null
  onmessage: ((message: { data: unknown }) => void) | null = null

  constructor() {
    super()
    Wire.all.push(this)
  }

  opens(): void {
    this.readyState = Wire.OPEN
    this.onopen?.()
  }

  fails(): void {
    this.readyState = Wire.CLOSED
    this.onclose?.()
  }

  send(): void {}

  close(): void {
    this.readyState = Wire.CLOSED
  }
}

const network = new EventTarget()
const newest = () => Wire.all.at(-1) ?? new Wire()

beforeEach(() => {
  Wire.all.length = 0
  vi.useFakeTimers()
  vi.stubGlobal('WebSocket', Wire)
  vi.stubGlobal('addEventListener', network.addEventListener.bind(network))
  vi.stubGlobal('removeEventListener', network.removeEventListener.bind(network))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function follow() {
  const states: LiveState[] = []
  const following = followLive('ws://feed', {
    onEvent: () => undefined,
    onPresence: () => undefined,
    onState: (state) => states.push(state),
    onGap: () => undefined,
  })
  return { states, following }
}

/** The network goes, and stays away for so many tries. */
function offlineFor(tries: number): void {
  network.dispatchEvent(new Event('offline'))
  for (let at = 0; at < tries; at++) {
    vi.advanceTimersByTime(20_000)
    newest().fails()
  }
}

it('is live at once when the network is back, however long it was away', () => {
  const { states, following } = follow()
  newest().opens()
  offlineFor(8)
  const before = Wire.all.length
  network.dispatchEvent(new Event('online'))
  expect(Wire.all).toHaveLength(before + 1)
  newest().opens()
  expect(states.at(-1)).toBe('live')
  following.stop()
})

it('does not wait for a try that began without a network, and tries again soon', () => {
  const { states, following } = follow()
  newest().opens()
  offlineFor(8)
  vi.advanceTimersByTime(20_000)
  const hanging = newest()
  network.dispatchEvent(new Event('online'))
  expect(newest()).not.toBe(hanging)
  newest().fails()
  vi.advanceTimersByTime(2_000)
  newest().opens()
  expect(states.at(-1)).toBe('live')
  // The one that was given up may end whenever it likes.
  const open = Wire.all.length
  hanging.fails()
  vi.advanceTimersByTime(9_000)
  expect(Wire.all).toHaveLength(open)
  following.stop()
})

it('gives up a handshake that nobody answers', () => {
  const { states, following } = follow()
  const silent = newest()
  vi.advanceTimersByTime(25_000)
  expect(newest()).not.toBe(silent)
  expect(silent.readyState).toBe(Wire.CLOSED)
  newest().opens()
  expect(states.at(-1)).toBe('live')
  following.stop()
})
