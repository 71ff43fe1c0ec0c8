import type { DeliveryStatus } from '../../domain/messaging/delivery.ts'
import { meaningOf } from '../twilio/errors.ts'
import { fieldOf, parseForm } from '../twilio/form.ts'
import type { DeliveryReport, SignedRequest } from './contract.ts'

const STATUSES: Readonly<Record<string, DeliveryStatus>> = {
  accepted: 'queued',
  scheduled: 'queued',
  queued: 'queued',
  sending: 'queued',
  sent: 'sent',
  delivered: 'delivered',
  read: 'read',
  failed: 'failed',
  undelivered: 'failed',
  canceled: 'failed',
}

export function parseDelivery(request: SignedRequest): DeliveryReport | null {
  const form = parseForm(request.body)
  const providerMessageId = fieldOf(form, 'MessageSid')
  const status = STATUSES[fieldOf(form, 'MessageStatus') ?? '']
  if (!providerMessageId || !status) return null
  const errorCode = fieldOf(form, 'ErrorCode') || null
  const raw = Object.fromEntries([...form.keys()].map((name) => [name, fieldOf(form, name) ?? '']))
  const retry = status === 'failed' ? meaningOf(errorCode ?? '').retry : null
  return { providerMessageId, status, errorCode, retry, raw }
}
