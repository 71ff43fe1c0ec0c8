import { z } from 'zod'
import { sandboxControl } from '../../support/providers.ts'
import type { TestTenant } from '../../support/tenant.ts'

const line = z.looseObject({
  id: z.number(),
  at: z.string(),
  method: z.string(),
  path: z.string(),
  status: z.number(),
  body: z.unknown(),
})
export type Request = z.infer<typeof line>

/** This file's tests need nothing older. */
const since = new Date().toISOString()

/** Everything asked of a provider since this file's tests began. */
export async function requestsTo(provider: string, filter: Record<string, string>): Promise<readonly Request[]> {
  const query = new URLSearchParams({ provider, since, ...filter })
  return z.array(line).parse(await sandboxControl(`/requests?${query.toString()}`, {}, 'GET'))
}

/** Every request to send a message that left this business, whether it was answered or not. */
export const sendAttempts = ({ secrets }: TestTenant) =>
  requestsTo('twilio', { method: 'POST', path: `/Accounts/${secrets.twilio.accountSid}/Messages` })

/** Every look for what became of a message; the looks for messages that never reached us name our own address. */
export async function listings(tenant: TestTenant): Promise<readonly Request[]> {
  const { accountSid } = tenant.secrets.twilio
  const all = await requestsTo('twilio', { method: 'GET', path: `/Accounts/${accountSid}/Messages` })
  const ours = (['whatsapp', 'sms'] as const).map((channel) => encodeURIComponent(tenant.address(channel)))
  return all.filter(({ path }) => !ours.some((address) => path.includes(address)))
}

/** What was asked of the model with these words in it, oldest first. Words must be this test's own. */
export async function modelRequests(words: string): Promise<readonly string[]> {
  const asked = await requestsTo('openai', { method: 'POST', path: '/v1/responses' })
  return asked.map(({ body }) => JSON.stringify(body)).filter((body) => body.includes(words))
}

/** Every call of this business's model, whatever became of it. */
export async function modelAttempts({ tenantId }: TestTenant): Promise<readonly Request[]> {
  const asked = await requestsTo('openai', { method: 'POST', path: '/v1/responses' })
  return asked.filter(({ body }) => JSON.stringify(body).includes(`"${tenantId}/`))
}
