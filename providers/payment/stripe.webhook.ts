import { z } from 'zod'
import type { SignedRequest } from '../messaging/contract.ts'
import { hmac, isSameText } from '../signing.ts'
import type { PaymentCallback } from './contract.ts'
import { MARKER } from './stripe.truth.ts'

const TOLERANCE_SECONDS = 300

/** `t=..,v1=..` over the raw body, with any of the secrets, not older (nor newer) than five minutes. */
export function isSignedByStripe(request: SignedRequest, secrets: readonly string[], nowMs: number): boolean {
  const parts = (request.headers['stripe-signature'] ?? '').split(',').map((part) => part.trim().split('=', 2))
  const timestamp = parts.find(([name]) => name === 't')?.[1] ?? ''
  const signatures = parts.flatMap(([name, value]) => (name === 'v1' && value ? [value] : []))
  if (!/^\d{1,12}$/.test(timestamp)) return false
  if (Math.abs(nowMs / 1_000 - Number(timestamp)) > TOLERANCE_SECONDS) return false
  const signed = Buffer.concat([Buffer.from(`${timestamp}.`), request.body])
  const expected = secrets
    .filter((secret) => secret.trim() !== '')
    .map((secret) => hmac('sha256', secret, signed, 'hex'))
  return signatures.some((given) => expected.some((one) => isSameText(given, one)))
}

/** Thin events (`v2.core.event`) carry no object and are refused with everything else that is no event. */
const eventSchema = z.object({
  id: z.string().min(1),
  object: z.literal('event'),
  type: z.string().min(1),
  data: z.object({
    object: z.object({
      id: z.string().optional(),
      object: z.string(),
      invoice: z.union([z.string(), z.object({ id: z.string() })]).nullish(),
      payment_intent: z.union([z.string(), z.object({ id: z.string() })]).nullish(),
      metadata: z.record(z.string(), z.string()).nullish(),
    }),
  }),
})

/** What says more than that our own request arrived. */
const MATTERS: ReadonlySet<string> = new Set([
  'invoice.paid',
  'invoice.payment_failed',
  'invoice.voided',
  'invoice.marked_uncollectible',
  'invoice.overdue',
  'payment_intent.processing',
  'charge.refunded',
  'charge.dispute.created',
])

export function parseCallback(request: SignedRequest): PaymentCallback | null {
  const payload = asJson(request.body)
  const parsed = eventSchema.safeParse(payload)
  if (!parsed.success) return null
  const { id: providerEventId, type, data } = parsed.data
  const { object: subject } = data
  return {
    providerEventId,
    type,
    matters: MATTERS.has(type),
    providerRef: subject.object === 'invoice' ? (subject.id ?? null) : refOf(subject.invoice),
    paymentRef: subject.object === 'payment_intent' ? (subject.id ?? null) : refOf(subject.payment_intent),
    marker: subject.metadata?.[MARKER] ?? null,
    payload,
  }
}

const refOf = (ref: string | { id: string } | null | undefined) => (typeof ref === 'object' ? ref?.id : ref) ?? null

function asJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return null
  }
}
