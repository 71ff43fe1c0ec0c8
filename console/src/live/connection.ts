import type { LiveEvent } from '../../../api/contract/live.ts'
import type { LivePresence, PresenceReport } from '../../../api/contract/presence.ts'

const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 15_000

export type LiveState = 'connecting' | 'live' | 'lost'

interface Listener {
  readonly onEvent: (event: LiveEvent) => void
  readonly onPresence: (presence: LivePresence) => void
  readonly onState: (state: LiveState) => void
  /** The feed is open but the gap since the last event is unknown: everything should be read again. */
  readonly onGap: () => void
}

/** Waits double from half a second to fifteen, with jitter, so that a restarted server is not stormed. */
export const waitMs = (attempt: number, random: number): number =>
  Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** attempt) * (0.75 + random / 2)

export interface Following {
  readonly stop: () => void
  /** Says where somebody is and whether they write; said again after a reconnection. */
  readonly report: (report: PresenceReport) => void
}

/** Follows the live feed and resumes behind the last event it saw. */
export function followLive(url: string, { onEvent, onPresence, onState, onGap }: Listener): Following {
  let position: number | null = null
  let attempt = 0
  let said: PresenceReport | null = null
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
      say()
      if (since === null) onGap()
    }
    socket.onmessage = ({ data }) => receive(String(data))
    socket.onclose = retry
  }

  function receive(text: string): void {
    // safe: the api writes these lines with the contract's schemas
    const event = JSON.parse(text) as LiveEvent | LivePresence
    if ('people' in event) onPresence(event)
    else if (position === null || event.position > position) {
      position = event.position
      onEvent(event)
    }
  }

  function say(): void {
    if (said !== null && socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(said))
  }

  function retry(): void {
    if (isStopped) return
    onState('lost')
    onPresence({ people: [] })
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
  return {
    stop() {
      isStopped = true
      removeEventListener('online', now)
      clearTimeout(timer)
      socket?.close()
    },
    report(report) {
      said = report
      say()
    },
  }
}
