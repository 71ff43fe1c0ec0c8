import { createHmac, randomBytes } from 'node:crypto'
import type { SandboxCore } from '../core/core.ts'
import type { Outcome, WebhookStyle } from '../core/webhooks/style.ts'
import type { SlackAccount } from './account.ts'

const STYLE = 'slack.event'
/** Nearly at once, after a minute, after five. */
const RETRY_DELAYS_MS = [50, 60_000, 300_000]
const ANSWER_WITHIN_MS = 3_000

export function slackSignature(secret: string, timestamp: string, body: string): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`, 'utf8').digest('hex')}`
}

/** Signed for this moment. */
export function signedHeaders(
  core: SandboxCore,
  { signingSecret }: SlackAccount,
  body: string,
): Record<string, string> {
  const timestamp = String(Math.floor(core.clock.nowMs() / 1_000))
  return {
    'content-type': 'application/json',
    'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': slackSignature(signingSecret, timestamp, body),
  }
}

/** Posts events to the app's address: three seconds to answer, three more tries. */
export function createEvents(core: SandboxCore) {
  const accounts = core.accountsOf<SlackAccount>('slack')
  const reasons = new Map<number, string>()

  const style: WebhookStyle = {
    name: STYLE,
    provider: 'slack',
    dropFault: 'webhook_drop',
    limits: () => ({ connectTimeoutMs: ANSWER_WITHIN_MS, totalTimeoutMs: ANSWER_WITHIN_MS }),
    prepare: ({ id, account, body, attempts }) => {
      const known = accounts.get(account)
      if (!known) return null
      const again = {
        'x-slack-retry-num': String(attempts),
        'x-slack-retry-reason': reasons.get(id) ?? 'unknown_error',
      }
      return { headers: { ...signedHeaders(core, known, body), ...(attempts > 0 && again) }, body }
    },
    isSuccess: (status) => status >= 200 && status < 300,
    retryDelayMs: ({ id, attempts }, outcome) => {
      reasons.set(id, reasonOf(outcome))
      const delayMs = RETRY_DELAYS_MS[attempts - 1]
      return delayMs === undefined ? null : core.clock.scaledMs(delayMs)
    },
    onSuccess: ({ id }) => void reasons.delete(id),
    onGivenUp: ({ id }) => void reasons.delete(id),
  }
  core.webhooks.register(style)

  /** Ids of the deliveries: none while the app has no address. */
  return (account: SlackAccount, event: object, copies = 1): { eventId: string; deliveries: readonly number[] } => {
    const eventId = `Ev${randomBytes(5).toString('hex').toUpperCase()}`
    const body = {
      token: 'sandbox-verification-token',
      team_id: account.teamId,
      api_app_id: account.appId,
      event,
      type: 'event_callback',
      event_id: eventId,
      event_time: Math.floor(core.clock.nowMs() / 1_000),
      authorizations: [
        {
          enterprise_id: null,
          team_id: account.teamId,
          user_id: account.botUserId,
          is_bot: true,
          is_enterprise_install: false,
        },
      ],
      is_ext_shared_channel: false,
    }
    const delivery = {
      style: STYLE,
      account: account.appId,
      event: eventName(event),
      url: account.webhookUrl,
      body: JSON.stringify(body),
      context: {},
      lane: null,
    }
    const ids = account.webhookUrl === '' ? [] : Array.from({ length: copies }, () => core.webhooks.enqueue(delivery))
    return { eventId, deliveries: ids.flat() }
  }
}
export type Events = ReturnType<typeof createEvents>

function eventName(event: object): string {
  const { type, subtype } = event as { type?: string; subtype?: string }
  return subtype === undefined ? String(type) : `${type}.${subtype}`
}

function reasonOf(outcome: Outcome): string {
  if (outcome.kind === 'answered') return 'http_error'
  return outcome.reason === 'connect' ? 'connection_failed' : 'http_timeout'
}
