import { type Request, type Response, Router } from 'express'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { admitOperator } from '../auth/operator.ts'

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
  const router = Router()
  router.use((request, response, next) => {
    const stop = requests.startTimer()
    response.once('finish', () =>
      stop({ method: request.method, route: routeOf(request), status: String(response.statusCode) }),
    )
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
