import { createHmac } from 'node:crypto'
import type { DeliveryStatus } from '../../domain/messaging/delivery.ts'
import type { SignedRequest } from '../messaging/contract.ts'
import { isSameText } from '../signing.ts'
import { jsonOf } from './attempt.ts'
import type { MailReport } from './contract.ts'

const TOLERANCE_MS = 5 * 60_000

/** Svix: HMAC over id, time and raw body; the header may hold several while a secret is rotated. */
export function isSignedByResend(
  { headers, body }: SignedRequest,
  secrets: readonly string[],
  nowMs = Date.now(),
): boolean {
  const [id, timestamp, given] = [headers['svix-id'], headers['svix-timestamp'], headers['svix-signature']]
  if (!id || !timestamp || !given) return false
  if (!(Math.abs(nowMs - Number(timestamp) * 1_000) <= TOLERANCE_MS)) return false
  const signed = Buffer.concat([Buffer.from(`${id}.${timestamp}.`), body])
  const expected = secrets.map((secret) => createHmac('sha256', keyOf(secret)).update(signed).digest('base64'))
  const signatures = given.split(' ').flatMap((part) => (part.startsWith('v1,') ? [part.slice(3)] : []))
  return signatures.some((signature) => expected.some((one) => isSameText(signature, one)))
}

const keyOf = (secret: string): Buffer => Buffer.from(secret.replace(/^whsec_/, ''), 'base64')

/** A webhook may be set up for more than received mails. */
export function announcementOf(request: SignedRequest, secrets: readonly string[]): 'news' | 'nothing' | 'forged' {
  if (!isSignedByResend(request, secrets)) return 'forged'
  return jsonOf({ body: request.body.toString('utf8') })['type'] === 'email.received' ? 'news' : 'nothing'
}

const STATUSES: Readonly<Record<string, DeliveryStatus>> = {
  'email.sent': 'queued',
  'email.scheduled': 'queued',
  'email.delivery_delayed': 'sent',
  'email.delivered': 'delivered',
  'email.bounced': 'failed',
  'email.failed': 'failed',
  'email.suppressed': 'failed',
}

export function parseResendEvent({ body }: SignedRequest): readonly MailReport[] | null {
  const { type, data } = jsonOf({ body: body.toString('utf8') })
  if (typeof type !== 'string' || typeof data !== 'object' || data === null) return null
  const mail: Readonly<Record<string, unknown>> = { ...data }
  const status = STATUSES[type] ?? null
  const verdict = verdictOf(type, mail['bounce'])
  if (status === null && verdict === null) return []
  return [
    {
      ledgerId: ledgerOf(mail['tags']),
      providerMessageId: textOf(mail['email_id']),
      recipient: textOf(Array.isArray(mail['to']) ? mail['to'][0] : mail['to']),
      status,
      errorCode: status === 'failed' ? type.replace('email.', '') : null,
      verdict,
      raw: { type, createdAt: mail['created_at'] },
    },
  ]
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Sent as a list, shown as an object. */
function ledgerOf(tags: unknown): string | null {
  if (typeof tags !== 'object' || tags === null) return null
  if (!Array.isArray(tags)) return 'ledger' in tags ? textOf(tags.ledger) || null : null
  const found: unknown = tags.find(
    (tag: unknown) => typeof tag === 'object' && tag !== null && 'name' in tag && tag.name === 'ledger',
  )
  return typeof found === 'object' && found !== null && 'value' in found ? textOf(found.value) || null : null
}

function verdictOf(type: string, bounce: unknown): MailReport['verdict'] {
  if (type === 'email.complained') return 'complained'
  if (type === 'email.suppressed') return 'unusable'
  if (type !== 'email.bounced') return null
  const kind = typeof bounce === 'object' && bounce !== null && 'type' in bounce ? textOf(bounce.type) : ''
  return kind === 'Transient' ? null : 'unusable'
}
