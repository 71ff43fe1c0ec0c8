export interface TimeLimit {
  readonly signal: AbortSignal
  /** It was the time that ended it, not whoever asked. */
  readonly isOver: () => boolean
  readonly end: () => void
}

const OVER = Symbol('the time is over')

/** Ends after this time, or with the signal of whoever asked. */
export function timeLimit(ms: number, given: AbortSignal | undefined): TimeLimit {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(OVER), ms)
  const follow = () => controller.abort(given?.reason)
  given?.addEventListener('abort', follow, { once: true })
  if (given?.aborted === true) follow()
  return {
    signal: controller.signal,
    isOver: () => controller.signal.reason === OVER,
    end() {
      clearTimeout(timer)
      given?.removeEventListener('abort', follow)
    },
  }
}
