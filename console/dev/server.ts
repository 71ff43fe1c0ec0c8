import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { extname, join, normalize, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { WebSocketServer } from 'ws'
import { liveEvent } from '../../api/contract/live.ts'
import { livePresence, presenceReport } from '../../api/contract/presence.ts'
import { Refused } from './answering.ts'
import { TENANT, USERS } from './business.ts'
import { createCommands, type Emit } from './commands.ts'
import { peopleAt } from './presence-answers.ts'
import { createRoutes } from './routes.ts'
import { nextPosition, now } from './seeded.ts'
import type { Scenario, World } from './shapes.ts'
import { createWorld } from './world.ts'

/** A development fixture server: the api's routes from memory. Never shipped, never started by the product. */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8090' },
    scenario: { type: 'string', default: 'normal' },
    lively: { type: 'boolean', default: false },
    dist: { type: 'string', default: join(import.meta.dirname, '../dist') },
  },
})

const DIST = resolve(values.dist)
const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

let world: World = createWorld(values.scenario as Scenario)
const sockets = new WebSocketServer({ noServer: true })
const emit: Emit = (event) => {
  const line = JSON.stringify(
    liveEvent.parse({ ...event, position: nextPosition(), at: now(), tenantId: TENANT.id, actor: { kind: 'user' } }),
  )
  for (const socket of sockets.clients) socket.send(line)
}
const commands = createCommands(() => world, emit)
const routes = createRoutes({ world: () => world, commands, emit })

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = ''
  for await (const part of request) text += String(part)
  return text === '' ? {} : JSON.parse(text)
}

const userOf = (request: IncomingMessage) => {
  const email = /steward_session=([^;]+)/.exec(request.headers.cookie ?? '')?.[1]
  return USERS.find((user) => user.email === decodeURIComponent(email ?? '')) ?? null
}

function send(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  const type = status < 400 ? 'application/json' : 'application/problem+json'
  response.writeHead(status, { 'content-type': type, ...headers }).end(JSON.stringify(body))
}

const refuse = (response: ServerResponse, status: number, title: string) =>
  send(response, status, { type: 'about:blank', title, status, code: 'fixture', correlationId: 'fixture-correlation' })

async function answer(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  const body = await bodyOf(request)
  if (url.pathname === '/dev/scenario') {
    world = createWorld((body as { name: Scenario }).name)
    return send(response, 200, { ok: true })
  }
  if (world.scenario === 'outage' && !/session|setup/.test(url.pathname))
    return refuse(response, 503, 'The service is not available right now. Please try again.')
  for (const [method, path, handle] of routes) {
    const match = path.exec(url.pathname)
    if (match === null || method !== request.method) continue
    const made = handle({
      id: match[1] ?? '',
      query: Object.fromEntries(url.searchParams),
      body,
      user: userOf(request),
    })
    const email = method === 'POST' && url.pathname.endsWith('/session') ? (body as { email: string }).email : null
    const gone = method === 'DELETE' ? { 'set-cookie': 'steward_session=; Max-Age=0; Path=/' } : {}
    return send(
      response,
      200,
      made,
      email === null ? gone : { 'set-cookie': `steward_session=${encodeURIComponent(email)}; Path=/` },
    )
  }
  return refuse(response, 404, 'There is no such route.')
}

function serveFile(response: ServerResponse, pathname: string): void {
  const wanted = join(DIST, normalize(pathname))
  const file =
    wanted.startsWith(DIST) && existsSync(wanted) && statSync(wanted).isFile() ? wanted : join(DIST, 'index.html')
  response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' })
  createReadStream(file).pipe(response)
}

/** Every file somebody sent is this roof. */
function servePicture(response: ServerResponse): void {
  const roof =
    '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="420"><rect width="640" height="420" fill="#8fb8d8"/><path d="M60 320 320 90l260 230z" fill="#7a4a3a"/><path d="M220 250h200l-44-60H264z" fill="#1d2f4a"/></svg>'
  response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(roof)
}

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://fixture')
  if (url.pathname.startsWith('/api/v1/attachments/')) return servePicture(response)
  if (!/^\/(api|health|dev)\b/.test(url.pathname)) return serveFile(response, url.pathname)
  answer(request, response, url).catch((error: unknown) => {
    if (error instanceof Refused) refuse(response, error.status, error.message)
    else refuse(response, 500, String(error))
  })
})
sockets.on('connection', (socket) =>
  socket.on('message', (line) => {
    const said = Buffer.isBuffer(line) ? line.toString('utf8') : '{}'
    const people = peopleAt(world, presenceReport.parse(JSON.parse(said)))
    socket.send(JSON.stringify(livePresence.parse({ people })))
  }),
)
server.on('upgrade', (request, socket, head) =>
  sockets.handleUpgrade(request, socket, head, (one) => sockets.emit('connection', one, request)),
)
server.listen(Number(values.port), '127.0.0.1', () =>
  process.stdout.write(`fixtures "${values.scenario}" on http://127.0.0.1:${values.port}\n`),
)

const NEXT: Record<string, string> = {
  new: 'qualified',
  qualified: 'negotiating',
  negotiating: 'contract_sent',
  contract_sent: 'signed',
  signed: 'invoiced',
  invoiced: 'paid',
}
if (values.lively)
  setInterval(() => {
    const open = [...world.deals.values()].filter(({ card }) => card.stage in NEXT)
    const one = open[Math.floor(Math.random() * Math.min(12, open.length))]
    if (one !== undefined) commands.move(one.card.leadId, NEXT[one.card.stage] ?? 'paid')
  }, 4_000)
