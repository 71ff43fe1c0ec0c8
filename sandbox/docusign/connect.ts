import { createHmac } from 'node:crypto'
import type { SandboxCore } from '../core/core.ts'
import type { Delivery, WebhookStyle } from '../core/webhooks/style.ts'
import type { DocusignAccount } from './account.ts'
import { docusignDate, type Envelope, type Signer, type StoredEnvelope, shownEnvelope } from './envelope.ts'

const CONNECT_STYLE = 'docusign.connect'
const DAY_MS = 86_400_000
const MOST_RETRIES = 10
const CONFIGURATION_ID = 10435342

/** `X-DocuSign-Signature-N`: HMAC-SHA256 of the raw body under Connect key N, base64. */
export const connectSignature = (key: string, body: string): string =>
  createHmac('sha256', key).update(body, 'utf8').digest('base64')

export type TellConnect = (account: string, stored: StoredEnvelope, event: string, recipientId?: string) => void

/** What a message carries of the envelope: without the expiry and the signers' type that only the API shows. */
function summaryOf(stored: StoredEnvelope, includeData: readonly string[]): object {
  const { expireAfter: _days, expireDateTime: _date, expireEnabled: _isOn, ...envelope } = stored.envelope
  const signers = stored.signers.map(({ recipientType: _type, ...signer }) => signer as Signer)
  // Safe: only members that Envelope leaves open are missing.
  return shownEnvelope({ ...stored, envelope: envelope as Envelope, signers }, includeData)
}

/** Sends the event when the envelope's notification asks for it. */
export function createTellConnect(core: SandboxCore): TellConnect {
  const accounts = core.accountsOf<DocusignAccount>('docusign')
  return (accountId, stored, event, recipientId) => {
    const { notification } = stored
    if (!notification?.events.includes(event)) return
    const { envelopeId } = stored.envelope
    const message = {
      event,
      apiVersion: 'v2.1',
      uri: `/restapi/v2.1/accounts/${accountId}/envelopes/${envelopeId}`,
      retryCount: 0,
      configurationId: CONFIGURATION_ID,
      generatedDateTime: docusignDate(core.clock.nowMs()),
      data: {
        accountId,
        ...(recipientId === undefined ? {} : { recipientId }),
        userId: accounts.get(accountId)?.userId ?? '',
        envelopeId,
        ...(notification.includeData.length > 0
          ? { envelopeSummary: summaryOf(stored, notification.includeData) }
          : {}),
      },
    }
    const { url, isSigned, isAcknowledged, isSendIndividual } = notification
    core.webhooks.enqueue({
      style: CONNECT_STYLE,
      account: accountId,
      event,
      url,
      body: JSON.stringify(message),
      context: { isSigned: String(isSigned), isAcknowledged: String(isAcknowledged) },
      // Individual messages keep their order: behind one that failed, the others wait.
      lane: isSendIndividual && isAcknowledged ? `docusign ${accountId} ${url}` : null,
    })
  }
}

export function connectStyle(core: SandboxCore): WebhookStyle {
  const accounts = core.accountsOf<DocusignAccount>('docusign')
  return {
    name: CONNECT_STYLE,
    provider: 'docusign',
    dropFault: 'either',
    limits: () => ({ connectTimeoutMs: 10_000, totalTimeoutMs: 100_000 }),
    prepare: (delivery) => {
      const account = accounts.get(delivery.account)
      if (!account) return null
      const body = delivery.body.replace('"retryCount":0', `"retryCount":${delivery.attempts}`)
      const keys = delivery.context['isSigned'] === 'true' ? account.hmacKeys : []
      return { body, headers: { 'content-type': 'application/json; charset=utf-8', ...signatures(keys, body) } }
    },
    isSuccess: (status) => status >= 200 && status < 300,
    // Once a day, ten times, and only where the integration asked for acknowledgement.
    retryDelayMs: ({ attempts, context }: Delivery) =>
      context['isAcknowledged'] === 'true' && attempts <= MOST_RETRIES ? core.clock.scaledMs(DAY_MS) : null,
  }
}

function signatures(keys: readonly string[], body: string): Record<string, string> {
  if (keys.length === 0) return {}
  const signed = keys.map((key, index) => [`x-docusign-signature-${index + 1}`, connectSignature(key, body)])
  return { 'x-authorization-digest': 'HMACSHA256', ...Object.fromEntries(signed) }
}
