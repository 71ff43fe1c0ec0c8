import { createPublicKey, type KeyObject, verify } from 'node:crypto'
import type { DeliveryStatus } from '../../domain/messaging/delivery.ts'
import type { SignedRequest } from '../messaging/contract.ts'
import type { MailReport } from './contract.ts'

const SIGNATURE = 'x-twilio-email-event-webhook-signature'
const TIMESTAMP = 'x-twilio-email-event-webhook-timestamp'
/** SendGrid names no tolerance. */
const TOLERANCE_MS = 10 * 60_000

/** Throws for a text that is no public key. */
export const sendgridKey = (base64: string): KeyObject =>
  createPublicKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'spki' })

/** ECDSA over the timestamp and the raw body. */
export function isSignedBySendgrid({ headers, body }: SignedRequest, key: KeyObject): boolean {
  const [signature, timestamp] = [headers[SIGNATURE], headers[TIMESTAMP]]
  if (!signature || !timestamp) return false
  const signed = Buffer.concat([Buffer.from(timestamp), body])
  return verify('sha256', signed, key, Buffer.from(signature, 'base64'))
}

export function isFresh({ headers }: SignedRequest, nowMs = Date.now()): boolean {
  return Math.abs(nowMs - Number(headers[TIMESTAMP]) * 1_000) <= TOLERANCE_MS
}

const STATUSES: Readonly<Record<string, DeliveryStatus>> = {
  processed: 'queued',
  deferred: 'sent',
  delivered: 'delivered',
  bounce: 'failed',
  dropped: 'failed',
}

const ADDRESS_IS_BAD = /bounced address|invalid|spam reporting address/i

/** Null for a body that is no list of events; a mail's event without our mark has no ledger id. */
export function parseSendgridEvents({ body }: SignedRequest): readonly MailReport[] | null {
  const events = asArray(body)
  return events === null ? null : events.flatMap(reportOf)
}

function asArray(body: Buffer): readonly unknown[] | null {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'))
    return Array.isArray(value) ? value : null
  } catch {
    // signed, and still no JSON: refused as malformed
    return null
  }
}

function reportOf(event: unknown): readonly MailReport[] {
  if (typeof event !== 'object' || event === null) return []
  const raw: Readonly<Record<string, unknown>> = { ...event }
  const text = (name: string): string => {
    const value = raw[name]
    return typeof value === 'string' ? value : ''
  }
  const kind = text('event')
  const status = STATUSES[kind] ?? null
  const verdict = verdictOf(kind, text('type'), text('reason'))
  if (status === null && verdict === null) return []
  return [
    {
      ledgerId: text('ledger') || null,
      providerMessageId: messageIdOf(text('sg_message_id')),
      recipient: text('email'),
      status,
      errorCode: status === 'failed' ? codeOf(kind, text('status'), text('reason')) : null,
      verdict,
      raw: Object.fromEntries(['event', 'type', 'status', 'timestamp', 'sg_event_id'].map((name) => [name, raw[name]])),
    },
  ]
}

/** Events append their server's name to the id that the request was answered with. */
const messageIdOf = (id: string): string => /^(.+?)\.(?:filter|recvd)/.exec(id)?.[1] ?? id

/** "blocked" is the server's mood; everything else that bounces is the address. */
function verdictOf(kind: string, type: string, reason: string): MailReport['verdict'] {
  if (kind === 'bounce') return type === 'blocked' ? null : 'unusable'
  if (kind === 'spamreport') return 'complained'
  if (kind === 'unsubscribe' || kind === 'group_unsubscribe') return 'unsubscribed'
  if (kind !== 'dropped') return null
  if (/unsubscribed/i.test(reason)) return 'unsubscribed'
  return ADDRESS_IS_BAD.test(reason) ? 'unusable' : null
}

const codeOf = (kind: string, status: string, reason: string): string =>
  status ||
  (kind === 'dropped'
    ? `dropped_${reason
        .toLowerCase()
        .replaceAll(/[^a-z]+/g, '_')
        .slice(0, 40)}`
    : kind)
