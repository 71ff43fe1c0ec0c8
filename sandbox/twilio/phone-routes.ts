import type { ServerResponse } from 'node:http'
import { z } from 'zod'
import type { SandboxCore } from '../core/core.ts'
import type { ControlRoute } from '../core/provider.ts'
import { onChannel, plain, type TwilioAccount, type TwilioChannel } from './account.ts'
import type { CustomerMessage, createInbound } from './inbound.ts'
import type { MessageTable } from './message.ts'
import { neverArrives, onPhone, type PhoneFeed, type PhoneMessage } from './phone-feed.ts'

const channelSchema = z.enum(['whatsapp', 'sms'])
const writtenSchema = z.strictObject({
  channel: channelSchema,
  from: z.string().regex(/^(whatsapp:)?\+[1-9]\d{6,14}$/),
  to: z.string().optional(),
  text: z.string().default(''),
  mediaUrl: z.url().optional(),
  replyTo: z.string().optional(),
  repeat: z.int().min(1).max(50).default(1),
  profileName: z.string().optional(),
})

interface PhoneDeps {
  readonly core: SandboxCore
  readonly table: MessageTable
  readonly feed: PhoneFeed
  readonly inbound: ReturnType<typeof createInbound>
  readonly read: (step: { account: string; sid: string }) => unknown
}

/** The customer's side of WhatsApp and SMS. */
export function phoneRoutes({ core, table, feed, inbound, read }: PhoneDeps): readonly ControlRoute[] {
  const accounts = core.accountsOf<TwilioAccount>('twilio')
  const reached = (channel: TwilioChannel, to: string | undefined) => {
    for (const account of accounts.all()) {
      const fits = (address: string) => to === undefined || address === plain(to)
      const number = account.numbers.find((one) => one.channel === channel && fits(one.address))
      if (number) return { account, number }
    }
    throw new RangeError(`no registered ${channel} number${to ? ` ${to}` : ''}`)
  }
  const rowsOf = (customer: string) =>
    accounts
      .all()
      .flatMap(({ accountSid }) => table.list({ account: accountSid, where: { customer }, order: 'oldest' }))
  const seen = (query: URLSearchParams): readonly PhoneMessage[] => {
    const channel = query.get('channel') === null ? null : channelSchema.parse(query.get('channel'))
    const address = query.get('address')
    const direction = query.get('direction') ?? 'received'
    const sinceMs = query.get('since') === null ? 0 : Date.parse(query.get('since') ?? '')
    if (Number.isNaN(sinceMs)) throw new RangeError('since is an ISO time')
    const ends = channel === null ? (['whatsapp', 'sms'] as const) : [channel]
    const rows = address
      ? ends.flatMap((end) => rowsOf(onChannel(end, plain(address))))
      : table.list({ order: 'oldest' })
    return rows
      .filter(({ createdAtMs, object }) => createdAtMs >= sinceMs && (direction === 'all' || !neverArrives(object)))
      .map(({ object, createdAtMs }) => onPhone(object, createdAtMs))
      .filter((message) => direction === 'all' || message.direction === direction)
      .filter((message) => channel === null || message.channel === channel)
  }
  return [
    {
      method: 'POST',
      path: '/phone/messages',
      summary: '{channel, from, to?, text, mediaUrl?, replyTo?, repeat?, profileName?}: a customer writes',
      handle: async ({ body }) => {
        const written = writtenSchema.parse(body)
        const { account, number } = reached(written.channel, written.to)
        const message: CustomerMessage = {
          from: plain(written.from),
          text: written.text,
          profileName: written.profileName ?? 'Customer',
          media: written.mediaUrl === undefined ? [] : [written.mediaUrl],
          replyTo: written.replyTo ?? null,
          copies: written.repeat,
        }
        const made = core.database.transaction(() => inbound.receive(account, number, message))
        const statuses = await Promise.all(made.deliveries.map((id) => core.webhooks.firstStatus(id)))
        return { status: 201, body: { providerMessageId: made.message.sid, webhookStatus: worst(statuses) } }
      },
    },
    {
      method: 'GET',
      path: '/phone/messages',
      summary: '?channel=&address=&since=&direction=received|sent|all: what customers received, oldest first',
      handle: ({ query }) => ({ status: 200, body: seen(query) }),
    },
    {
      method: 'POST',
      path: '/phone/messages/:id/read',
      summary: 'the customer opens a delivered WhatsApp message (when phone.isReadAutomatically is off)',
      handle: ({ params: { id = '' } }) => {
        const row = table.find(id)
        if (!row) return { status: 404, body: { error: 'no such message' } }
        core.database.transaction(() => read({ account: row.account, sid: id }))
        return { status: 204 }
      },
    },
    {
      method: 'GET',
      path: '/phone/stream',
      summary: '?address=: server-sent events, one `message` per new message or status',
      handle: ({ query }) => ({
        status: 200,
        headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' },
        stream: (response) => streamTo(response, feed, query.get('address')),
      }),
    },
  ]
}

/** Nobody answering is worst, then the highest status. Nothing sent (a fault dropped it) counts as not answered. */
function worst(statuses: readonly number[]): number {
  if (statuses.length === 0 || statuses.includes(0)) return 0
  return Math.max(...statuses)
}

const PING_MS = 15_000

function streamTo(response: ServerResponse, feed: PhoneFeed, address: string | null): void {
  const concerns = (message: PhoneMessage) =>
    address === null || message.from === plain(address) || message.to === plain(address)
  response.write(': listening\n\n')
  const stop = feed.listen((message) => {
    if (concerns(message)) response.write(`event: message\nid: ${message.id}\ndata: ${JSON.stringify(message)}\n\n`)
  })
  const ping = setInterval(() => response.write(': still here\n\n'), PING_MS)
  response.on('close', () => {
    clearInterval(ping)
    stop()
  })
}
