import { type Request, type Response, Router } from 'express'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { isChannel } from '../../domain/messaging/channel.ts'
import { admitOperator } from '../auth/operator.ts'

const WEBHOOKS: ReadonlySet<string> = new Set(['/webhook/:channel', '/webhook/:channel/:endpointKey'])

/** Prometheus metrics of this process, for the operator. */
export function metricsRoutes({ operatorToken }: { readonly operatorToken: string }): Router {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'steward_http_request_seconds',
    help: 'Time to answer, by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  })
  const acknowledgements = new Histogram({
    name: 'steward_webhook_ack_seconds',
    help: 'Time until a provider has our answer to what it brought, by channel and kind of answer',
    labelNames: ['channel', 'answer'],
    buckets: [0.005, 0.01, 0.02, 0.03, 0.05, 0.075, 0.1, 0.25, 0.5, 1, 5],
    registers: [registry],
  })
  const router = Router()
  router.use((request, response, next) => {
    const stop = requests.startTimer()
    const stopAck = acknowledgements.startTimer()
    response.once('finish', () => {
      const route = routeOf(request)
      stop({ method: request.method, route, status: String(response.statusCode) })
      const channel = WEBHOOKS.has(route) ? request.params['channel'] : undefined
      if (isChannel(channel)) stopAck({ channel, answer: `${Math.floor(response.statusCode / 100)}xx` })
    })
    next()
  })
  router.get('/metrics', async (request: Request, response: Response) => {
    admitOperator(request, operatorToken)
    response.type(registry.contentType).send(await registry.metrics())
  })
  return router
}

/** The pattern, never the address: ids in labels would grow without end. */
function routeOf(request: Request): string {
  const { route } = request
  const path: unknown = route?.path
  return typeof path === 'string' ? path : 'other'
}
