import { createHmac } from 'node:crypto'
import { inject } from 'vitest'
import { z } from 'zod'
import { openPhone, type Phone } from '../../support/phone.ts'
import { sandboxControl } from '../../support/providers.ts'
import { freshNumber, type TestTenant } from '../../support/tenant.ts'

const delivered = z.object({ webhookStatus: z.number() })
const requests = z.array(z.looseObject({ path: z.string(), status: z.number(), body: z.unknown() }))

/** A person on Telegram: their number is the one of their private chat. */
export const telegramPhone = (tenant: TestTenant): Phone => openPhone(tenant, 'telegram', freshNumber().slice(1))

/** A member of the business's Slack workspace. */
export const slackPhone = (tenant: TestTenant): Phone => openPhone(tenant, 'slack', `U${freshNumber().slice(1)}`)

/** What a person does on a channel beside writing: edit, press, block, mention. */
export async function act(tenant: TestTenant, channel: 'telegram' | 'slack', what: string, body: object) {
  const answer = await sandboxControl(`/${channel}/${what}`, { to: tenant.address(channel), ...body })
  return delivered.loose().parse(answer)
}

const since = new Date().toISOString()

/** Every request to send that this business made on a channel, answered or not. */
export async function sends(tenant: TestTenant, channel: 'telegram' | 'slack') {
  const { telegram } = tenant.secrets
  const path = channel === 'telegram' ? `/bot${telegram.botToken}/sendMessage` : '/api/chat.postMessage'
  const query = new URLSearchParams({ provider: channel, path, since })
  return requests.parse(await sandboxControl(`/requests?${query.toString()}`, {}, 'GET'))
}

export interface Posted {
  readonly body: string
  readonly headers?: Readonly<Record<string, string>>
}

/** A webhook as anybody could post it. */
export async function postWebhook(tenant: TestTenant, channel: 'telegram' | 'slack', { body, headers }: Posted) {
  const path = `/webhook/${channel}/${tenant.secrets.endpointKey(channel)}`
  const answer = await fetch(`${inject('stack').api}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  })
  return { status: answer.status, text: await answer.text() }
}

export function slackHeaders(secret: string, body: string, atMs = Date.now()): Record<string, string> {
  const timestamp = String(Math.floor(atMs / 1_000))
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')
  return { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${signature}` }
}
