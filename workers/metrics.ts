import { createServer, type Server } from 'node:http'
import { collectDefaultMetrics, Registry } from 'prom-client'
import type { ModelMetrics } from './model-metrics.ts'

export interface WorkerHealth {
  isReady(): boolean
  readonly models: ModelMetrics
  /** Puts further metrics beside those of the process. */
  readonly register: (registry: Registry) => void
}

/** `/ready`, `/health` and `/metrics` of the worker, for supervisors and Prometheus. */
export function serveWorkerHealth(host: string, port: number, health: WorkerHealth): Server {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  health.models.register(registry)
  health.register(registry)
  const server = createServer((request, response) => {
    if (request.url === '/metrics') {
      registry.metrics().then(
        (text) => response.setHeader('content-type', registry.contentType).end(text),
        () => response.writeHead(500).end(),
      )
      return
    }
    if (request.url !== '/ready' && request.url !== '/health') return void response.writeHead(404).end()
    const ready = health.isReady()
    response
      .writeHead(ready ? 200 : 503, { 'content-type': 'application/json' })
      .end(JSON.stringify({ ready, status: ready ? 'ok' : 'down', models: health.models.states() }))
  })
  server.listen(port, host)
  return server
}
