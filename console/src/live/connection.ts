import type { LiveEvent } from '../../../api/contract/live.ts'

const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 15_000

export type LiveState = 'connecting' | 'live' | 'lost'

interface Listener {
  readonly onEvent: (event: LiveEvent) => void
  readonly onState: (state: LiveState) => void
  /** The feed is open but the gap since the last event is unknown: everything should be read again. */
  readonly onGap: () => void
}

/** Waits double from half a second to fifteen, with jitter, so that a restarted server is not stormed. */
export const waitMs = (attempt: number, random: number): number =>
  Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** attempt) * (0.75 + random / 2)

/** Follows the live feed and resumes behind the last event it saw. Returns how to stop. */
export function followLive(url: string, { onEvent, onState, onGap }: Listener): () => void {
  let position: number | null = null
  let attempt = 0
  let isStopped = false
  let socket: WebSocket | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  function open(): void {
    onState(attempt === 0 ? 'connecting' : 'lost')
    const since = position
    socket = new WebSocket(since === null ? url : `${url}?since=${since}`)
    socket.onopen = () => {
      attempt = 0
      onState('live')
      if (since === null) onGap()
    }
    socket.onmessage = ({ data }) => receive(String(data))
    socket.onclose = retry
  }

  function receive(text: string): void {
    // safe: the api writes these lines with the contract's schema
    const event = JSON.parse(text) as LiveEvent
    if (position !== null && event.position <= position) return
    position = event.position
    onEvent(event)
  }

  function retry(): void {
    if (isStopped) return
    onState('lost')
    timer = setTimeout(open, waitMs(attempt, Math.random()))
    attempt += 1
  }

  function now(): void {
    if (socket?.readyState !== WebSocket.CLOSED) return
    clearTimeout(timer)
    open()
  }

  open()
  addEventListener('online', now)
  return () => {
    isStopped = true
    removeEventListener('online', now)
    clearTimeout(timer)
    socket?.close()
  }
}
