import { createHash } from 'node:crypto'
import type { SandboxCore } from '../core/core.ts'
import type { Delivery, Outcome, WebhookStyle } from '../core/webhooks/style.ts'
import type { TwilioAccount } from './account.ts'
import { type ConnectionOverrides, overridesOf } from './connection-overrides.ts'
import { fieldsOf } from './form.ts'
import { twilioSignature } from './signature.ts'
import { STATUS_STYLE } from './status-callback.ts'

export const INBOUND_STYLE = 'twilio.inbound'

/** Waits between attempts. Twilio does not publish them, only that everything ends within 15 seconds. */
const RETRY_DELAYS_MS = [250, 750, 1500, 3000, 6000]

type OnAnswer = (delivery: Delivery, answer: Extract<Outcome, { kind: 'answered' }>) => void

/** Messages to a number, and reports about sent ones: signed forms, retried as the address' fragment says. */
export function twilioWebhookStyles(core: SandboxCore, onInboundAnswer: OnAnswer): readonly WebhookStyle[] {
  const accounts = core.accountsOf<TwilioAccount>('twilio')
  const alerts = core.table<object>({ name: 'twilio_alerts' })
  const base = {
    provider: 'twilio',
    limits: ({ url }: Delivery) => {
      const { connectTimeoutMs, readTimeoutMs, totalTimeMs } = overridesOf(url)
      return { connectTimeoutMs, totalTimeoutMs: Math.min(readTimeoutMs, totalTimeMs) }
    },
    prepare: (delivery: Delivery) => {
      const account = accounts.get(delivery.account)
      return account ? { headers: headersOf(account, delivery), body: delivery.body } : null
    },
    isSuccess: (status: number) => status >= 200 && status < 300,
    retryDelayMs: (delivery: Delivery, outcome: Outcome) => {
      const overrides = overridesOf(delivery.url)
      if (delivery.attempts > overrides.retryCount || !isRetried(overrides, outcome)) return null
      const delayMs = core.clock.scaledMs(RETRY_DELAYS_MS[delivery.attempts - 1] ?? 6000)
      const spentMs = core.clock.nowMs() - delivery.firstAtMs
      return spentMs + delayMs < overrides.totalTimeMs ? delayMs : null
    },
    // What Twilio's debugger would show.
    onGivenUp: ({ id, account, url, attempts }: Delivery, outcome: Outcome) => {
      const error_code = outcome.kind === 'answered' ? '11200' : '11205'
      const alert = { error_code, request_url: url, attempts, outcome }
      alerts.insert(account, `NO${id}`, alert, core.clock.nowMs())
    },
  } satisfies Partial<WebhookStyle>
  return [
    { ...base, name: INBOUND_STYLE, dropFault: 'webhook_drop', onSuccess: onInboundAnswer },
    { ...base, name: STATUS_STYLE, dropFault: 'callback_drop' },
  ]
}

function headersOf({ authToken }: TwilioAccount, { url, body, attempts, id }: Delivery): Record<string, string> {
  const signedUrl = url.split('#', 1)[0] ?? url
  return {
    'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
    'user-agent': 'TwilioProxy/1.1',
    accept: '*/*',
    'x-twilio-signature': twilioSignature(authToken, signedUrl, fieldsOf(new URLSearchParams(body))),
    // Only repeats carry it: nothing may depend on it being there the first time.
    ...(attempts > 0 ? { 'i-twilio-idempotency-token': tokenOf(id) } : {}),
  }
}

const tokenOf = (id: number): string => createHash('md5').update(`twilio webhook ${id}`).digest('hex')

function isRetried({ retryOn }: ConnectionOverrides, outcome: Outcome): boolean {
  if (retryOn.has('all')) return true
  if (outcome.kind === 'failed') return retryOn.has(outcome.reason === 'connect' ? 'ct' : 'rt')
  return retryOn.has(outcome.status >= 500 ? '5xx' : '4xx')
}
