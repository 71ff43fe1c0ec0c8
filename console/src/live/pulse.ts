import { PING, PONG } from '../../../api/contract/ping.ts'

const EVERY_MS = 10_000

interface Line {
  readonly send: (text: string) => void
  readonly drop: () => void
}

/**
 * Asks the server now and then whether it is there. A network that changed, a laptop that slept: the browser goes on
 * holding such a socket open for many minutes, and a page that says "Live" would show the past.
 */
export function createPulse({ send, drop }: Line) {
  let isAwaited = false
  return {
    /** Anything that arrives is an answer; true when it was nothing but that. */
    heard(text: string): boolean {
      isAwaited = false
      return text === PONG
    },
    beat(): void {
      if (isAwaited) drop()
      else {
        isAwaited = true
        send(PING)
      }
    },
  }
}

export const everyBeat = (beat: () => void): ReturnType<typeof setInterval> => setInterval(beat, EVERY_MS)
