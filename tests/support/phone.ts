import { inject } from 'vitest'
import { z } from 'zod'
import type { Channel } from '../../domain/messaging/channel.ts'
import type { TestTenant } from './tenant.ts'
import { freshNumber } from './tenant.ts'
import { until } from './until.ts'

/** `id` is how changes and deletions name it. */
const delivery = z.object({ id: z.string(), providerMessageId: z.string(), webhookStatus: z.number() })
const message = z.looseObject({
  id: z.string(),
  text: z.string(),
  at: z.string(),
  template: z.string().nullish(),
  subject: z.string().nullish(),
  headers: z.record(z.string(), z.string()).nullish(),
  status: z.string(),
})
export type HeardMessage = z.infer<typeof message>

interface WriteOptions {
  readonly repeat?: number
  readonly mediaUrl?: string
  /** The message it answers, where the channel has threads. */
  readonly replyTo?: string
  /** What their profile calls them. */
  readonly profileName?: string
  /** Of a mail; without one it answers the last mail received. */
  readonly subject?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** A customer with a phone: writes through the sandbox's signed webhooks and sees what arrives. */
export interface Phone {
  readonly number: string
  write(text: string, options?: WriteOptions): Promise<z.infer<typeof delivery>>
  heard(): Promise<readonly HeardMessage[]>
  /** Waits for the next message after those already waited for. */
  next(): Promise<HeardMessage>
  /** Writes and waits for the answer. */
  ask(text: string): Promise<string>
}

export function openPhone(tenant: TestTenant, channel: Channel = 'whatsapp', number = freshNumber()): Phone {
  const { sandbox } = inject('stack')
  let waitedFor = 0

  async function heard(): Promise<readonly HeardMessage[]> {
    const query = new URLSearchParams({ channel, address: number })
    return z.array(message).parse(await (await fetch(`${sandbox}/phone/messages?${query.toString()}`)).json())
  }

  async function next(): Promise<HeardMessage> {
    const found = await until(`message ${waitedFor + 1} to ${number}`, async () => (await heard())[waitedFor])
    waitedFor++
    return found
  }

  async function write(text: string, options: WriteOptions = {}) {
    const body = JSON.stringify({ channel, from: number, to: tenant.address(channel), text, ...options })
    const answer = await fetch(`${sandbox}/phone/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
    return delivery.parse(await answer.json())
  }

  return {
    number,
    write,
    heard,
    next,
    async ask(text) {
      await write(text)
      return (await next()).text
    },
  }
}
