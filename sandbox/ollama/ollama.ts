import { setTimeout as sleep } from 'node:timers/promises'
import type { SandboxCore } from '../core/core.ts'
import { createRoutes } from '../core/http/routes.ts'
import type { Answer, Exchange, SandboxProvider } from '../core/provider.ts'
import { GARBAGE, garbage, modelSettings, modeOf } from '../openai/model-settings.ts'
import { writtenText } from '../openai/response.ts'
import { respondAsModel } from '../openai/scripted/scripted-model.ts'
import { createMeter } from '../openai/usage.ts'
import { findAccount, type OllamaAccount, ollamaAccountSchema } from './account.ts'
import { errorAnswer, injectedFailure, OllamaError } from './errors.ts'
import { findModel, listModels, showModel } from './models.ts'
import { asSeen, readRequest } from './request.ts'
import { responseOf } from './response.ts'

/** What a server starts with where nobody set anything else. */
const WINDOW_TOKENS = 4_096

type Handle = (exchange: Exchange, params: Readonly<Record<string, string>>) => Answer

/** The part of Ollama's `/v1` that is OpenAI's Responses API and the list of models, with the scripted model behind it. */
export function createOllama(core: SandboxCore): SandboxProvider {
  const accounts = core.accountsOf<OllamaAccount>('ollama')
  const settings = modelSettings(core)
  const meter = createMeter()
  const knobsOf = (exchange: Exchange) => findAccount(accounts, exchange)?.model ?? {}

  const respond: Handle = (exchange) => {
    const request = readRequest(exchange.body)
    findModel(request.model)
    const seen = asSeen(request, WINDOW_TOKENS)
    const mode = knobsOf(exchange).mode ?? settings.get().mode
    if (mode === GARBAGE) return garbage()
    const outputs = respondAsModel(seen, modeOf({ mode }))
    const usage = meter.measure('ollama', seen, writtenText(outputs))
    return { status: 200, body: responseOf(request, outputs, usage, core.clock.nowMs()) }
  }
  const find = createRoutes([
    { method: 'POST', path: '/v1/responses', handle: respond },
    { method: 'GET', path: '/v1/models', handle: (): Answer => ({ status: 200, body: listModels() }) },
    {
      method: 'GET',
      path: '/v1/models/:id',
      handle: (_: Exchange, { id = '' }: Readonly<Record<string, string>>): Answer => ({
        status: 200,
        body: showModel(id),
      }),
    },
  ])

  const answer = (exchange: Exchange): Answer => {
    try {
      const found = find(exchange.method, exchange.path)
      if (found.kind !== 'found') return { status: 404, body: '404 page not found' }
      return found.route.handle(exchange, found.params)
    } catch (error) {
      if (error instanceof OllamaError) return errorAnswer(error)
      throw error
    }
  }
  const thinking = async (exchange: Exchange, latencyMs: number): Promise<Answer> => {
    await sleep(latencyMs, undefined, { signal: exchange.gone }).catch(() => undefined)
    return answer(exchange)
  }

  return {
    name: 'ollama',
    accountSchema: ollamaAccountSchema,
    accountIdKey: 'accountId',
    accountOf: (exchange) => findAccount(accounts, exchange)?.accountId ?? null,
    handle: (exchange) => {
      const latencyMs = knobsOf(exchange).latencyMs ?? settings.get().latencyMs
      return latencyMs > 0 && exchange.path === '/v1/responses' ? thinking(exchange, latencyMs) : answer(exchange)
    },
    refuse: (_, failure) => injectedFailure(failure),
  }
}
