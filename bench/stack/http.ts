import { Agent, request } from 'node:http'

export interface Answer {
  readonly status: number
  readonly body: string
}

const agent = new Agent({ keepAlive: true, maxSockets: 256 })

export interface Sent {
  readonly method?: 'GET' | 'POST'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  readonly timeoutMs?: number
}

/** One request over kept connections, cheaper for the machine that is measured than `fetch`. */
export function send(
  url: string,
  { method = 'POST', headers = {}, body = '', timeoutMs = 15_000 }: Sent,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, {
      method,
      agent,
      headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
    })
    sent.setTimeout(timeoutMs, () => sent.destroy(new Error('timeout')))
    sent.on('error', reject)
    sent.on('response', (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') }),
      )
    })
    sent.end(body)
  })
}

export const postJson = (url: string, value: unknown): Promise<Answer> =>
  send(url, { headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) })
