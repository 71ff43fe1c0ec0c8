import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createUndo, type Toast } from './undo.ts'

const HOLD_MS = 6_000

function start() {
  const toasts: Array<Toast | null> = []
  const undo = createUndo({ holdMs: HOLD_MS, show: (toast) => toasts.push(toast) })
  return { undo, toasts }
}

const action = (label = 'Approved') => ({ label, undo: vi.fn(), commit: vi.fn(async () => undefined) })

describe('createUndo', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('does what it holds only when the time to undo has passed', () => {
    const { undo } = start()
    const one = action()
    undo.offer(one)
    vi.advanceTimersByTime(HOLD_MS - 1)
    expect(one.commit).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(one.commit).toHaveBeenCalledExactlyOnceWith(false)
  })

  it('undoes once and never does it', () => {
    const { undo, toasts } = start()
    const one = action()
    undo.offer(one)
    undo.undo()
    undo.undo()
    vi.advanceTimersByTime(HOLD_MS * 2)
    expect(one.undo).toHaveBeenCalledOnce()
    expect(one.commit).not.toHaveBeenCalled()
    expect(toasts.at(-1)).toBeNull()
  })

  it('makes the last action final when the next one comes', () => {
    const { undo } = start()
    const first = action('first')
    const second = action('second')
    undo.offer(first)
    undo.offer(second)
    expect(first.commit).toHaveBeenCalledOnce()
    undo.undo()
    expect(first.undo).not.toHaveBeenCalled()
    expect(second.undo).toHaveBeenCalledOnce()
  })

  it('does at once what it holds when the page is left', () => {
    const { undo } = start()
    const one = action()
    undo.offer(one)
    undo.flush(true)
    expect(one.commit).toHaveBeenCalledExactlyOnceWith(true)
  })

  it('says why when what it held did not work', async () => {
    const { undo, toasts } = start()
    undo.offer({
      label: 'Approved',
      undo: vi.fn(),
      commit: () => Promise.reject(new Error('Someone else was faster.')),
    })
    undo.flush()
    await vi.advanceTimersByTimeAsync(0)
    expect(toasts.at(-1)).toEqual({
      label: '"Approved" did not work: Someone else was faster.',
      tone: 'broken',
      canUndo: false,
    })
  })
})
