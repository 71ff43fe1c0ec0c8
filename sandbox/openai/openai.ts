import { setTimeout as sleep } from 'node:timers/promises'
import type { SandboxCore } from '../core/core.ts'
import { createRoutes } from '../core/http/routes.ts'
import type { Answer, Exchange, SandboxProvider } from '../core/provider.ts'
import { createSpecs, type Specs } from '../core/specs.ts'
import { accountOf, findAccount, type OpenAiAccount, openAiAccountSchema } from './account.ts'
import { embed } from './embeddings.ts'
import { errorAnswer, injectedFailure, OpenAiError } from './errors.ts'
import { GARBAGE, garbage, modelRoutes, modelSettings, modeOf } from './model-settings.ts'
import { findModel, listModels, showModel } from './models.ts'
import { createRequestCheck } from './request-check.ts'
import { responseOf, writtenText } from './response.ts'
import { respondAsModel } from './scripted/scripted-model.ts'
import { createMeter } from './usage.ts'

type Body = Readonly<Record<string, unknown>>
type Handle = (exchange: Exchange, account: OpenAiAccount, params: Readonly<Record<string, string>>) => Answer

function readJson({ body }: Exchange): Body {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'))
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Body
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  throw new OpenAiError('We could not parse the JSON body of your request.')
}

function checkEffort(request: Body, refusesNone: boolean): void {
  const effort = (request['reasoning'] as { effort?: unknown } | null | undefined)?.effort
  if (refusesNone && effort === 'none')
    throw new OpenAiError("Unsupported value: 'none' is not supported with this model.", {
      param: 'reasoning.effort',
      code: 'unsupported_value',
    })
}

/** Responses, embeddings and models of OpenAI, with a scripted model behind them. */
export function createOpenAi(core: SandboxCore, specs: Specs = createSpecs()): SandboxProvider {
  const accounts = core.accountsOf<OpenAiAccount>('openai')
  const settings = modelSettings(core)
  const check = createRequestCheck(specs)
  const meter = createMeter()

  const respond: Handle = (exchange, { accountId, model }) => {
    const body = readJson(exchange)
    const request = check(body)
    checkEffort(body, findModel(request.model, 'text', core.clock.nowMs()).refusesEffortNone ?? false)
    const mode = model?.mode ?? settings.get().mode
    if (mode === GARBAGE) return garbage()
    const outputs = respondAsModel(request, modeOf({ mode }))
    const usage = meter.measure(accountId, request, writtenText(outputs))
    return { status: 200, body: responseOf(request, outputs, usage, core.clock.nowMs()), schema: 'openai.Response' }
  }
  const embeddings: Handle = (exchange) => {
    const body = readJson(exchange)
    const answer = { status: 200, body: embed(specs, body, core.clock.nowMs()) }
    // The specification knows no base64.
    return body['encoding_format'] === 'base64' ? answer : { ...answer, schema: 'openai.EmbeddingList' }
  }
  const find = createRoutes([
    { method: 'POST', path: '/v1/responses', handle: respond },
    { method: 'POST', path: '/v1/embeddings', handle: embeddings },
    {
      method: 'GET',
      path: '/v1/models',
      handle: (): Answer => ({ status: 200, body: listModels(core.clock.nowMs()), schema: 'openai.ModelList' }),
    },
    {
      method: 'GET',
      path: '/v1/models/:id',
      handle: (_: Exchange, __: OpenAiAccount, { id = '' }: Readonly<Record<string, string>>): Answer => ({
        status: 200,
        body: showModel(id, core.clock.nowMs()),
        schema: 'openai.Model',
      }),
    },
  ])

  const answer = (exchange: Exchange): Answer => {
    try {
      const found = find(exchange.method, exchange.path)
      if (found.kind !== 'found')
        throw new OpenAiError(`Invalid URL (${exchange.method} ${exchange.path})`, { status: 404 })
      return found.route.handle(exchange, accountOf(accounts, exchange), found.params)
    } catch (error) {
      if (error instanceof OpenAiError) return errorAnswer(error)
      throw error
    }
  }
  const thinking = async (exchange: Exchange, latencyMs: number): Promise<Answer> => {
    await sleep(latencyMs, undefined, { signal: exchange.gone }).catch(() => undefined)
    return withRequestId(exchange, answer(exchange))
  }

  return {
    name: 'openai',
    accountSchema: openAiAccountSchema,
    accountIdKey: 'accountId',
    accountOf: (exchange) => findAccount(accounts, exchange)?.accountId ?? null,
    handle: (exchange) => {
      const latencyMs = findAccount(accounts, exchange)?.model?.latencyMs ?? settings.get().latencyMs
      const thinks = latencyMs > 0 && exchange.path === '/v1/responses'
      return thinks ? thinking(exchange, latencyMs) : withRequestId(exchange, answer(exchange))
    },
    refuse: (exchange, failure) => withRequestId(exchange, injectedFailure(failure)),
    controlRoutes: modelRoutes(settings),
  }
}

const withRequestId = (exchange: Exchange, answer: Answer): Answer => ({
  ...answer,
  headers: { 'x-request-id': `req_${exchange.id.replaceAll('-', '')}`, ...answer.headers },
})
