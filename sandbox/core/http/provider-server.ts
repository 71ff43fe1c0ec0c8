import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { AnswerCheck } from '../answer-check.ts'
import type { SandboxCore } from '../core.ts'
import type { Answer, Exchange, SandboxProvider } from '../provider.ts'
import { type Disturbance, disturbanceOf } from './disturbance.ts'
import { createLoopbackServer } from './loopback-server.ts'
import { readBody, sendAnswer } from './messages.ts'

const HOLD_MS = 120_000

/** Serves one provider on its port: journal before answer, faults around it. */
export function createProviderServer(core: SandboxCore, provider: SandboxProvider, check: AnswerCheck) {
  const { faults, clock } = core

  const write = (exchange: Exchange, status: number) =>
    core.journal.write({
      provider: provider.name,
      method: exchange.method,
      path: exchange.query.size > 0 ? `${exchange.path}?${exchange.query.toString()}` : exchange.path,
      status,
      idempotencyKey: provider.idempotencyKey?.(exchange) ?? headerOf(exchange, 'idempotency-key'),
      contentType: headerOf(exchange, 'content-type') ?? '',
      body: provider.journalBody?.(exchange) ?? exchange.body.toString('utf8'),
      atMs: exchange.receivedAtMs,
    })

  /** Effect and journal line in one commit; a provider that answers later gets a second one for the line. */
  const answerAndRecord = async (exchange: Exchange, work: () => Answer | Promise<Answer>): Promise<Answer> => {
    const first = core.database.transaction(() => {
      const answer = work()
      if (!(answer instanceof Promise)) write(exchange, answer.status)
      return answer
    })
    if (!(first instanceof Promise)) return first
    const answer = await first
    write(exchange, answer.status)
    return answer
  }

  const serveApi = async (exchange: Exchange, response: ServerResponse, disturbance: Disturbance) => {
    if (disturbance.latencyMs > 0) await sleep(disturbance.latencyMs)
    if (disturbance.kind === 'timeout') {
      write(exchange, 0)
      await sleep(disturbance.holdMs ?? HOLD_MS, undefined, { signal: exchange.gone }).catch(() => undefined)
      return void response.destroy()
    }
    const answer = await answerAndRecord(exchange, () =>
      disturbance.kind === 'failure' ? provider.refuse(exchange, disturbance.failure) : provider.handle(exchange),
    )
    check(provider.name, exchange, answer)
    if (disturbance.kind === 'response_lost') response.destroy()
    else sendAnswer(response, answer)
  }

  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const exchange = await exchangeOf(request, response, clock.nowMs())
    const subject = `${exchange.method} ${exchange.path}`
    if (faults.take(provider.name, 'down', subject, provider.accountOf?.(exchange))) return void response.destroy()
    if (provider.isPage?.(exchange)) {
      const page = core.database.transaction(() => provider.handle(exchange))
      return sendAnswer(response, await page)
    }
    const refused = provider.admit?.(exchange) ?? null
    if (refused) return sendAnswer(response, await answerAndRecord(exchange, () => refused))
    try {
      await serveApi(exchange, response, disturbanceOf(faults, provider, exchange, subject))
    } finally {
      provider.settled?.(exchange)
    }
  }
  return createLoopbackServer({ serve, isDown: () => faults.isTotal(provider.name, 'down') })
}

async function exchangeOf(request: IncomingMessage, response: ServerResponse, nowMs: number): Promise<Exchange> {
  const gone = new AbortController()
  response.once('close', () => {
    if (!response.writableFinished) gone.abort()
  })
  const [path = '/', search = ''] = (request.url ?? '/').split('?', 2)
  return {
    id: randomUUID(),
    method: request.method ?? 'GET',
    path,
    query: new URLSearchParams(search),
    headers: request.headers,
    body: await readBody(request),
    receivedAtMs: nowMs,
    gone: gone.signal,
  }
}

const headerOf = (exchange: Exchange, name: string): string | null => {
  const value = exchange.headers[name]
  return typeof value === 'string' ? value : null
}
