import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Answer } from '../provider.ts'

const LONGEST_REQUEST = 64 * 1024 * 1024

/** Rejects when the caller goes away or sends too much. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > LONGEST_REQUEST) throw new RangeError('request too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

export function sendAnswer(response: ServerResponse, answer: Answer): void {
  const { body } = answer
  const isRaw = typeof body === 'string' || Buffer.isBuffer(body)
  const payload = body === undefined ? '' : isRaw ? body : JSON.stringify(body)
  const type = isRaw || body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }
  response.writeHead(answer.status, { ...type, ...answer.headers })
  if (answer.stream) answer.stream(response)
  else response.end(payload)
}
