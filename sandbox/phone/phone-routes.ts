import type { ServerResponse } from 'node:http'
import { z } from 'zod'
import { CHANNELS, type Channel } from '../../domain/messaging/channel.ts'
import type { SandboxCore } from '../core/core.ts'
import type { ControlRoute } from '../core/provider.ts'
import type { Phone, PhoneLine, Written } from './lines.ts'
import type { PhoneMessage } from './message.ts'

const channelSchema = z.enum(CHANNELS)
const writtenSchema = z.strictObject({
  channel: channelSchema,
  from: z.string().min(1),
  to: z.string().nullish(),
  text: z.string().default(''),
  mediaUrl: z.url().nullish(),
  replyTo: z.string().nullish(),
  repeat: z.int().min(1).max(50).default(1),
  profileName: z.string().nullish(),
  subject: z.string().nullish(),
  headers: z.record(z.string(), z.string()).default({}),
})

/** The customer's side of every channel. */
export function phoneRoutes({ core }: { readonly core: SandboxCore }): readonly ControlRoute[] {
  const { phone } = core
  return [
    {
      method: 'POST',
      path: '/phone/messages',
      summary:
        '{channel, from, to?, text, mediaUrl?, replyTo?, repeat?, profileName?, subject?, headers?}: a customer writes; its `id` is what changes and deletes it',
      handle: async ({ body }) => {
        const written = readWritten(body)
        const line = lineTo(phone, written)
        const made = await core.database.transaction(() => line.write(written))
        const statuses = await Promise.all(made.deliveries.map((id) => core.webhooks.firstStatus(id)))
        const { providerMessageId, id = providerMessageId } = made
        return { status: 201, body: { id, providerMessageId, webhookStatus: worst(statuses) } }
      },
    },
    {
      method: 'GET',
      path: '/phone/messages',
      summary: '?channel=&address=&since=&direction=received|sent|all: what customers received, oldest first',
      handle: ({ query }) => ({ status: 200, body: seen(phone, query) }),
    },
    {
      method: 'POST',
      path: '/phone/messages/:id/read',
      summary: 'the customer opens a delivered message (when phone.isReadAutomatically is off)',
      handle: ({ params: { id = '' } }) => {
        const isRead = core.database.transaction(() => phone.lines().some((line) => line.read?.(id) ?? false))
        return isRead ? { status: 204 } : { status: 404, body: { error: 'no such message' } }
      },
    },
    {
      method: 'GET',
      path: '/phone/stream',
      summary: '?address=: server-sent events, one `message` per new message or status',
      handle: ({ query }) => ({
        status: 200,
        headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' },
        stream: (response) => streamTo(response, phone, query.get('address')),
      }),
    },
  ]
}

function readWritten(body: unknown): Written {
  const { to, mediaUrl, replyTo, profileName, subject, ...rest } = writtenSchema.parse(body)
  const optional = { to, mediaUrl, replyTo, profileName, subject }
  // safe: every optional member is a text or missing
  const filled = Object.fromEntries(Object.entries(optional).map(([name, value]) => [name, value ?? null]))
  return { ...rest, ...(filled as Pick<Written, keyof typeof optional>) }
}

function lineTo(phone: Phone, { channel, to }: Written): PhoneLine {
  const line = phone.lines(channel).find((one) => one.reaches(channel, to))
  if (line === undefined) throw new RangeError(`no registered ${channel} account${to === null ? '' : ` ${to}`}`)
  return line
}

function seen(phone: Phone, query: URLSearchParams): readonly PhoneMessage[] {
  const wanted: readonly Channel[] =
    query.get('channel') === null ? CHANNELS : [channelSchema.parse(query.get('channel'))]
  const address = query.get('address')
  const direction = query.get('direction') ?? 'received'
  const sinceMs = query.get('since') === null ? 0 : Date.parse(query.get('since') ?? '')
  if (Number.isNaN(sinceMs)) throw new RangeError('since is an ISO time')
  return wanted
    .flatMap((channel) => phone.lines(channel).flatMap((line) => line.messages(channel, address)))
    .filter(({ message, arrives }) => direction === 'all' || (arrives && message.direction === direction))
    .map(({ message }) => message)
    .filter(({ at }) => Date.parse(at) >= sinceMs)
    .toSorted((left, right) => Date.parse(left.at) - Date.parse(right.at))
}

/** Nobody answering is worst, then the highest status. Nothing sent (a fault dropped it) counts as not answered. */
function worst(statuses: readonly number[]): number {
  if (statuses.length === 0 || statuses.includes(0)) return 0
  return Math.max(...statuses)
}

const PING_MS = 15_000

function streamTo(response: ServerResponse, phone: Phone, address: string | null): void {
  const concerns = ({ from, to }: PhoneMessage) => address === null || from === address || to === address
  response.write(': listening\n\n')
  const stop = phone.listen({
    onMessage: (message) => {
      if (concerns(message)) response.write(`event: message\nid: ${message.id}\ndata: ${JSON.stringify(message)}\n\n`)
    },
    onTyping: (typing) => {
      if (address === null || typing.customer === address)
        response.write(`event: typing\ndata: ${JSON.stringify(typing)}\n\n`)
    },
  })
  const ping = setInterval(() => response.write(': still here\n\n'), PING_MS)
  response.on('close', () => {
    clearInterval(ping)
    stop()
  })
}
