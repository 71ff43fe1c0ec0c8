import { createHmac, randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { createVault } from '../../../services/credential/vault.ts'
import type { Answer } from '../../support/api.ts'
import { rows } from '../../support/rows.ts'
import type { TestTenant } from '../../support/tenant.ts'
import { until } from '../../support/until.ts'
import { send } from './send.ts'
import { type Fields, postForm } from './twilio.ts'

const seconds = () => Math.floor(Date.now() / 1_000)

export const stripeSignature = (secret: string, body: string, at = seconds()): string =>
  `t=${at},v1=${createHmac('sha256', secret).update(`${at}.${body}`).digest('hex')}`

export const docusignSignature = (key: string, body: string): string =>
  createHmac('sha256', key).update(body).digest('base64')

interface Forged {
  /** Sent instead of the signature that fits; null sends none. */
  readonly signature?: string | null
}

type Headers = Readonly<Record<string, string>>

function post(tenant: TestTenant, vendor: 'stripe' | 'docusign', body: string | Uint8Array, headers: Headers) {
  const path = `/callbacks/${vendor}/${tenant.secrets.endpointKey(vendor)}`
  return send('POST', path, { headers: { 'content-type': 'application/json', ...headers }, body })
}

const signedWith = (name: string, made: string, { signature = made }: Forged): Headers =>
  signature === null ? {} : { [name]: signature }

/** What Stripe posts; text goes as it is. */
export function fromStripe(tenant: TestTenant, event: unknown, forged: Forged = {}): Promise<Answer> {
  const body = typeof event === 'string' ? event : JSON.stringify(event)
  const made = stripeSignature(tenant.secrets.stripe.webhookSecret, body)
  return post(tenant, 'stripe', body, signedWith('stripe-signature', made, forged))
}

/** What DocuSign Connect posts; text goes as it is. */
export function fromDocusign(tenant: TestTenant, message: unknown, forged: Forged = {}): Promise<Answer> {
  const body = typeof message === 'string' ? message : JSON.stringify(message)
  const made = docusignSignature(tenant.secrets.docusign.hmacKey, body)
  return post(tenant, 'docusign', body, signedWith('x-docusign-signature-1', made, forged))
}

/** What Twilio reports about one of our messages. */
export function fromTwilio(
  tenant: TestTenant,
  ledger: string,
  fields: Fields,
  authToken = tenant.secrets.twilio.authToken,
): Promise<Answer> {
  const path = `/callbacks/twilio/message/${tenant.secrets.endpointKey('twilio')}?ledger=${ledger}`
  return postForm({ path, fields: { AccountSid: tenant.secrets.twilio.accountSid, ...fields }, authToken })
}

export const stripeEvent = (type: string, object: Readonly<Record<string, unknown>>) => ({
  id: `evt_${randomBytes(12).toString('hex')}`,
  object: 'event',
  type,
  data: { object },
})

export const connectMessage = (event: string, envelopeId: string) => ({
  event,
  generatedDateTime: new Date().toISOString(),
  data: { envelopeId },
})

/** What was kept of a provider's callbacks. */
export const keptEvents = (tenant: TestTenant) =>
  rows<{ type: string; state: string; subject_ref: string | null }>(
    tenant,
    'select type, state, subject_ref from provider_events order by received_at, id',
  )

/** Exchanges a provider's secrets for others, as an owner rotating them would. */
export async function giveCredentials(tenant: TestTenant, vendor: string, credentials: object): Promise<void> {
  const sealed = createVault(inject('stack').secretKeys).seal(JSON.stringify(credentials))
  await rows(tenant, 'update provider_configurations set credentials = $2 where vendor = $1', [vendor, sealed])
}

/** Waits until the truth behind an event was fetched. */
export const lookedInto = (tenant: TestTenant, type: string) =>
  until(`a look into ${type}`, async () =>
    (await keptEvents(tenant)).some((event) => event.type === type && event.state === 'applied'),
  )
