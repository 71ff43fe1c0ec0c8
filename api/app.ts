import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import express, { type Express, type RequestHandler } from 'express'
import helmet from 'helmet'
import type { Identify } from './auth/identify.ts'
import { correlate } from './http/correlation.ts'
import type { Log } from './log.ts'
import { ProblemError, problemHandler } from './problem.ts'
import { type Route, routerOf } from './route.ts'

export interface AppParts {
  /** Doors that read raw bodies and protect themselves: webhooks, callbacks, customers' links, health. */
  readonly doors: readonly RequestHandler[]
  readonly routes: readonly Route[]
  readonly identify: Identify
  readonly log: Log
}

const consoleFiles = fileURLToPath(new URL('../console/dist', import.meta.url))

/** The whole HTTP surface; testable without a port. What no line here names is a 404. */
export function createApp({ doors, routes, identify, log }: AppParts): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', 'loopback')
  app.set('etag', false)
  app.use(correlate)
  app.use(headers)
  app.use(['/api', '/crm', '/s'], noStore)
  for (const door of doors) app.use(door)
  app.use(routerOf(routes, identify))
  app.use('/api', () => {
    throw new ProblemError(404, 'unknown_route', 'There is nothing at this address.')
  })
  if (existsSync(consoleFiles)) app.use(consolePages())
  app.use(() => {
    throw new ProblemError(404, 'unknown_route', 'There is nothing at this address.')
  })
  app.use(problemHandler(log))
  return app
}

/** Answers about people are nobody's to keep: no browser's, no proxy's. */
const noStore: RequestHandler = (_, response, next) => {
  response.set('cache-control', 'no-store')
  next()
}

const headers = helmet({
  contentSecurityPolicy: {
    directives: {
      defaultSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      connectSrc: ["'self'", 'ws:', 'wss:'],
      objectSrc: ["'none'"],
      // The simulator shows the console beside the phone, on this machine only.
      frameAncestors: ["'self'", 'http://127.0.0.1:*', 'http://localhost:*'],
      upgradeInsecureRequests: null,
    },
  },
  frameguard: false,
  strictTransportSecurity: false,
  crossOriginResourcePolicy: { policy: 'same-site' },
})

/** The console: hashed files for ever, its one page never cached, every path of the app answered by that page. */
function consolePages(): RequestHandler {
  const files = express.static(consoleFiles, { index: false, maxAge: '1y', immutable: true })
  return (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next()
    if (request.path.startsWith('/assets/')) return files(request, response, next)
    if (request.accepts('html') !== 'html') return files(request, response, next)
    response.sendFile(
      join(consoleFiles, 'index.html'),
      { cacheControl: false, headers: { 'cache-control': 'no-cache' } },
      (error) => {
        if (error) next(error)
      },
    )
  }
}
