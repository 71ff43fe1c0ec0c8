import { randomInt } from 'node:crypto'
import { inject } from 'vitest'
import type { Answer } from '../../support/api.ts'

export interface Sent {
  readonly headers?: Readonly<Record<string, string>>
  /** Text and bytes go as they are; anything else as JSON. */
  readonly body?: unknown
  /** Another api than the shared one. */
  readonly base?: string
}

/** One request as anybody on the network could make it. */
export async function send(method: string, path: string, { headers = {}, body, base }: Sent = {}): Promise<Answer> {
  const isRaw = typeof body === 'string' || body instanceof Uint8Array
  const isJson = body !== undefined && !isRaw
  const answer = await fetch(`${base ?? inject('stack').api}${path}`, {
    method,
    redirect: 'manual',
    headers: { ...(isJson ? { 'content-type': 'application/json' } : {}), ...headers },
    ...(body === undefined ? {} : { body: isRaw ? (body as string) : JSON.stringify(body) }),
  })
  const text = await answer.text()
  return { status: answer.status, headers: answer.headers, text, body: parsed(text) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // pages and empty bodies are no JSON
    return null
  }
}

/** The stable word of a problem; empty for anything else. */
export function codeOf({ body }: Answer): string {
  return typeof body === 'object' && body !== null && 'code' in body ? String(body.code) : ''
}

/** The addresses of 100.64.0.0/10; files that run side by side begin anywhere in it. */
const CLIENTS = 2 ** 22
let clients = randomInt(CLIENTS)

/** An address on the internet of its own: rate limits of one test do not meet those of another. */
export function freshClient(): string {
  clients = (clients + 1) % CLIENTS
  return `100.${64 + (clients >> 16)}.${(clients >> 8) % 256}.${clients % 256}`
}
