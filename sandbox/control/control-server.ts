import type { IncomingMessage, ServerResponse } from 'node:http'
import { ZodError } from 'zod'
import type { SandboxCore } from '../core/core.ts'
import { createLoopbackServer } from '../core/http/loopback-server.ts'
import { readBody, sendAnswer } from '../core/http/messages.ts'
import { createRoutes, type Found } from '../core/http/routes.ts'
import type { Answer, ControlRoute, SandboxProvider } from '../core/provider.ts'
import { type PageOptions, pageRoutes } from '../phone/page-routes.ts'
import { phoneRoutes } from '../phone/phone-routes.ts'
import { accountRoutes } from './account-routes.ts'
import { faultRoutes } from './fault-routes.ts'
import { journalRoutes } from './journal-routes.ts'
import { createRoutesPage } from './routes-page.ts'
import { stateRoutes } from './state-routes.ts'

/** The control port: loopback, no login, never in production. */
export function createControlServer(
  core: SandboxCore,
  providers: readonly SandboxProvider[],
  page: PageOptions = { consoleUrl: null },
) {
  const routes: ControlRoute[] = [
    ...stateRoutes(core, providers),
    ...faultRoutes(core),
    ...journalRoutes(core),
    ...accountRoutes(core, providers),
    ...phoneRoutes({ core }),
    ...providers.flatMap((provider) => provider.controlRoutes ?? []),
    ...pageRoutes(page),
  ]
  routes.push(createRoutesPage(routes))
  const find = createRoutes(routes)

  const answerTo = async (request: IncomingMessage): Promise<Answer> => {
    const [path = '/', search = ''] = (request.url ?? '/').split('?', 2)
    const found = find(request.method ?? 'GET', path)
    if (found.kind !== 'found') return notFound(found)
    try {
      const body = parseBody(await readBody(request))
      const { params, route } = found
      return await route.handle({ params, query: new URLSearchParams(search), body, headers: request.headers })
    } catch (error) {
      return problemOf(error)
    }
  }
  return createLoopbackServer({
    serve: async (request, response: ServerResponse) => sendAnswer(response, await answerTo(request)),
  })
}

function parseBody(raw: Buffer): unknown {
  if (raw.length === 0) return {}
  try {
    return JSON.parse(raw.toString('utf8'))
  } catch {
    throw new RangeError('the body is no JSON')
  }
}

function notFound(found: Exclude<Found<ControlRoute>, { kind: 'found' }>): Answer {
  if (found.kind === 'unknown') return { status: 404, body: { error: 'no such control route; GET /routes lists them' } }
  return { status: 405, headers: { allow: found.allowed.join(', ') }, body: { error: 'method not allowed' } }
}

/** Mistakes of the caller; anything else is a bug and goes up. */
function problemOf(error: unknown): Answer {
  if (error instanceof ZodError) return { status: 400, body: { error: 'invalid', issues: error.issues } }
  if (error instanceof RangeError) return { status: 400, body: { error: error.message } }
  throw error
}
