import { z } from 'zod'
import type { SignedRequest } from '../messaging/contract.ts'
import { hmac, isSameText } from '../signing.ts'
import type { SignatureCallback } from './contract.ts'
import { envelopeSchema, markerOf } from './docusign.truth.ts'

const SIGNATURE_HEADER = /^x-docusign-signature-\d{1,3}$/

/** One header per active key of the account, in an order of its own: any header may match any key. */
export function isSignedByDocusign(request: SignedRequest, keys: readonly string[]): boolean {
  const given = Object.entries(request.headers).flatMap(([name, value]) =>
    SIGNATURE_HEADER.test(name) && value ? [value] : [],
  )
  const expected = keys.filter((key) => key !== '').map((key) => hmac('sha256', key, request.body, 'base64'))
  return given.some((signature) => expected.some((one) => isSameText(signature, one)))
}

/** What says more than that our own request arrived. */
const MATTERS: ReadonlySet<string> = new Set([
  'envelope-delivered',
  'envelope-completed',
  'envelope-declined',
  'envelope-voided',
  'envelope-purge',
  'envelope-deleted',
])

const messageSchema = z.object({
  event: z.string().min(1),
  generatedDateTime: z.string().min(1),
  data: z.object({
    envelopeId: z.string().min(1),
    envelopeSummary: envelopeSchema.pick({ customFields: true }).nullish(),
  }),
})

/** Connect repeats a message with the same moment of generation, so the three together name it. */
export function parseCallback(request: SignedRequest): SignatureCallback | null {
  const payload = asJson(request.body)
  const parsed = messageSchema.safeParse(payload)
  if (!parsed.success) return null
  const { event, generatedDateTime, data } = parsed.data
  return {
    providerEventId: [data.envelopeId, event, generatedDateTime].join('+'),
    type: event,
    matters: MATTERS.has(event),
    providerRef: data.envelopeId,
    marker: markerOf(data.envelopeSummary?.customFields),
    payload,
  }
}

function asJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return null
  }
}
