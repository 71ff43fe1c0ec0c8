import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js'
import { inject } from 'vitest'
import type { Channel } from '../../../domain/messaging/channel.ts'
import type { Answer } from '../../support/api.ts'
import { freshNumber, type TestTenant } from '../../support/tenant.ts'
import { send } from './send.ts'

export type Fields = Readonly<Record<string, string>>

const FORM = 'application/x-www-form-urlencoded'
let count = 0

export const freshSid = () =>
  `SM${process.pid.toString(16).padStart(8, '0')}${(++count).toString(16).padStart(24, '0')}`

const prefix = (channel: Channel) => (channel === 'whatsapp' ? 'whatsapp:' : '')

/** What Twilio posts when a customer writes. */
export function inboundFields(tenant: TestTenant, channel: Channel, fields: Fields = {}): Fields {
  return {
    MessageSid: freshSid(),
    AccountSid: tenant.secrets.twilio.accountSid,
    From: `${prefix(channel)}${freshNumber()}`,
    To: `${prefix(channel)}${tenant.address(channel)}`,
    Body: 'Hello, do you make oak tables?',
    NumMedia: '0',
    ...fields,
  }
}

export interface SignedForm {
  readonly path: string
  readonly fields: Fields
  readonly authToken: string
  readonly headers?: Readonly<Record<string, string>>
  readonly base?: string | undefined
  /** Sent instead of the fields the signature was made for. */
  readonly body?: string | Uint8Array
  readonly signature?: string | null
}

/** A form signed by Twilio's own library, with whatever a test wants to get wrong. */
export function postForm({ path, fields, authToken, headers, base, body, signature }: SignedForm): Promise<Answer> {
  const address = base ?? inject('stack').api
  const made =
    signature === undefined ? getExpectedTwilioSignature(authToken, `${address}${path}`, { ...fields }) : signature
  return send('POST', path, {
    headers: { 'content-type': FORM, ...(made === null ? {} : { 'x-twilio-signature': made }), ...headers },
    body: body ?? new URLSearchParams({ ...fields }).toString(),
    base: address,
  })
}

export const webhookPath = (tenant: TestTenant, channel: Channel) =>
  `/webhook/${channel}/${tenant.secrets.endpointKey(channel)}`

/** A customer's message, exactly as Twilio would deliver it. */
export function deliver(
  tenant: TestTenant,
  channel: Channel,
  fields: Fields = {},
  wrong: Partial<SignedForm> = {},
): Promise<Answer> {
  return postForm({
    path: webhookPath(tenant, channel),
    fields: inboundFields(tenant, channel, fields),
    authToken: tenant.secrets.twilio.authToken,
    ...wrong,
  })
}
