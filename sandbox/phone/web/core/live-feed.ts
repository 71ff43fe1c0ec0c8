import type { PhoneMessage, PhoneTyping } from '../../message.ts'

interface FeedHandlers {
  readonly onMessage: (message: PhoneMessage) => void
  readonly onTyping: (typing: PhoneTyping) => void
  /** Called at every connection, the first included: what was missed must be fetched. */
  readonly onOpen: () => void
  readonly onLost: () => void
}

const LONGEST_WAIT_MS = 8_000

/** Server-sent events with our own reconnecting: browsers give up for good when the server answers with an error. */
export function followMessages({ onMessage, onTyping, onOpen, onLost }: FeedHandlers): void {
  let waitMs = 500
  const connect = () => {
    const source = new EventSource('/phone/stream')
    source.addEventListener('open', () => {
      waitMs = 500
      onOpen()
    })
    source.addEventListener('message', (event: MessageEvent<string>) => {
      // Safe: the stream's own type.
      onMessage(JSON.parse(event.data) as PhoneMessage)
    })
    source.addEventListener('typing', (event: MessageEvent<string>) => {
      // Safe: the stream's own type.
      onTyping(JSON.parse(event.data) as PhoneTyping)
    })
    source.addEventListener('error', () => {
      source.close()
      onLost()
      setTimeout(connect, waitMs)
      waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)
    })
  }
  connect()
}
