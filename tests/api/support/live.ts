import type { IncomingMessage } from 'node:http'
import { inject, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import type { LiveEvent } from '../../../api/contract/live.ts'
import { liveEvent } from '../../../api/contract/live.ts'
import type { Credentials } from './callers.ts'

export interface Listening {
  readonly socket: WebSocket
  /** Everything told so far, held against the contract. */
  readonly heard: readonly LiveEvent[]
  readonly closed: Promise<number>
}

const addressOf = (path: string) => `${inject('stack').api.replace(/^http/, 'ws')}${path}`

/** Opens the live feed; throws with the status it was refused with. */
export function listen(headers: Credentials, since?: number | string): Promise<Listening> {
  const socket = new WebSocket(addressOf(since === undefined ? '/live' : `/live?since=${since}`), { headers })
  onTestFinished(() => socket.terminate())
  const heard: LiveEvent[] = []
  socket.on('message', (data: Buffer) => heard.push(liveEvent.parse(JSON.parse(data.toString('utf8')))))
  const closed = new Promise<number>((resolve) => socket.once('close', (code) => resolve(code)))
  return new Promise((resolve, reject) => {
    socket.once('open', () => resolve({ socket, heard, closed }))
    socket.once('error', reject)
  })
}

/** The status an upgrade is answered with. */
export function knock(path: string, headers: Credentials = {}): Promise<number> {
  const socket = new WebSocket(addressOf(path), { headers })
  onTestFinished(() => socket.terminate())
  return new Promise((resolve, reject) => {
    socket.once('unexpected-response', (_: unknown, answer: IncomingMessage) => resolve(answer.statusCode ?? 0))
    socket.once('open', () => resolve(101))
    socket.once('error', reject)
  })
}
