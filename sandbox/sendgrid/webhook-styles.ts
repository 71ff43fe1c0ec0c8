import { createPrivateKey, sign } from 'node:crypto'
import type { SandboxCore } from '../core/core.ts'
import type { Delivery, Outcome, WebhookStyle } from '../core/webhooks/style.ts'
import type { SendgridAccount } from './account.ts'

export const PARSE_STYLE = 'sendgrid.parse'
export const EVENT_STYLE = 'sendgrid.event'
export const BOUNDARY = 'xYzZY'

const MINUTE_MS = 60_000
/** SendGrid publishes only how long it goes on: a day for events, three for mails. */
const RETRY_DELAYS_MS = [1, 5, 15, 60, 240, 720, 1_440, 1_440].map((minutes) => minutes * MINUTE_MS)
const MOST_EVENT_ATTEMPTS = 6

/** Parsed mails and event batches, each signed over its time and raw body. */
export function sendgridWebhookStyles(core: SandboxCore): readonly WebhookStyle[] {
  const accounts = core.accountsOf<SendgridAccount>('sendgrid')
  const style = (
    name: string,
    dropFault: WebhookStyle['dropFault'],
    contentType: string,
    keyOf: (account: SendgridAccount) => string,
    mostAttempts: number,
  ): WebhookStyle => ({
    name,
    provider: 'sendgrid',
    dropFault,
    limits: () => ({ connectTimeoutMs: 10_000, totalTimeoutMs: 30_000 }),
    prepare: ({ account: id, body }: Delivery) => {
      const account = accounts.get(id)
      return account ? { headers: signed(keyOf(account), body, contentType, core.clock.nowMs()), body } : null
    },
    isSuccess: (status) => status >= 200 && status < 300,
    retryDelayMs: ({ attempts }, outcome: Outcome) => {
      // A refused mail is gone: only servers in trouble are asked again.
      const isFinal = outcome.kind === 'answered' && outcome.status < 500
      if (isFinal || attempts >= mostAttempts) return null
      return core.clock.scaledMs(RETRY_DELAYS_MS[attempts - 1] ?? 0)
    },
  })
  return [
    style(
      PARSE_STYLE,
      'webhook_drop',
      `multipart/form-data; boundary=${BOUNDARY}`,
      ({ inboundPrivateKeyPem }) => inboundPrivateKeyPem,
      RETRY_DELAYS_MS.length,
    ),
    style(
      EVENT_STYLE,
      'callback_drop',
      'application/json',
      ({ eventPrivateKeyPem }) => eventPrivateKeyPem,
      MOST_EVENT_ATTEMPTS,
    ),
  ]
}

function signed(pem: string, body: string, contentType: string, nowMs: number): Record<string, string> {
  const timestamp = String(Math.floor(nowMs / 1_000))
  const signature = sign('sha256', Buffer.from(timestamp + body), createPrivateKey(pem)).toString('base64')
  return {
    'content-type': contentType,
    'user-agent': 'SendGrid Event API',
    'x-twilio-email-event-webhook-signature': signature,
    'x-twilio-email-event-webhook-timestamp': timestamp,
  }
}
