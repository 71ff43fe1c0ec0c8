import type { LiveEvent } from '../../../api/contract/live.ts'
import type { LivePresence, PresenceReport } from '../../../api/contract/presence.ts'
import { createPulse, everyBeat } from './pulse.ts'

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
  let pulse = createPulse({ send, drop })
  let isOpening = false
  const beats = everyBeat(() => {
    if (socket?.readyState === WebSocket.OPEN) pulse.beat()
    else if (isOpening) drop()
    else isOpening = socket?.readyState === WebSocket.CONNECTING
  })

  function open(): void {
    onState(attempt === 0 ? 'connecting' : 'lost')
    // A handshake nobody answers would be waited for for minutes.
    isOpening = false
    const since = position
    socket = new WebSocket(since === null ? url : `${url}?since=${since}`)
    pulse = createPulse({ send, drop })
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
    if (pulse.heard(text)) return
    // safe: the api writes these lines with the contract's schemas
    const event = JSON.parse(text) as LiveEvent | LivePresence
    if ('people' in event) onPresence(event)
    else if (position === null || event.position > position) {
      position = event.position
      onEvent(event)
    }
  }

  function send(text: string): void {
    if (socket?.readyState === WebSocket.OPEN) socket.send(text)
  }

  function say(): void {
    if (said !== null) send(JSON.stringify(said))
  }

  /** Its own end would be told only after the other side's answer, for which there is nobody. */
  function abandon(): void {
    clearTimeout(timer)
    if (socket === null) return
    socket.onopen = null
    socket.onclose = null
    socket.onmessage = null
    socket.close()
    socket = null
  }

  function drop(): void {
    if (socket === null || socket.readyState === WebSocket.CLOSED) return
    abandon()
    retry()
  }

  function retry(): void {
    if (isStopped) return
    onState('lost')
    onPresence({ people: [] })
    timer = setTimeout(open, waitMs(attempt, Math.random()))
    attempt += 1
  }

  /** The network is back: what was tried without it is not worth waiting for, nor how long it was away. */
  function now(): void {
    if (socket?.readyState === WebSocket.OPEN) return
    abandon()
    attempt = Math.min(attempt, 1)
    open()
  }

  open()
  addEventListener('online', now)
  addEventListener('offline', drop)
  return {
    stop() {
      isStopped = true
      removeEventListener('online', now)
      removeEventListener('offline', drop)
      clearInterval(beats)
      clearTimeout(timer)
      socket?.close()
    },
    report(report) {
      said = report
      say()
    },
  }
}
