import { z } from 'zod'
import type { EnvelopeTruth } from './contract.ts'
import { failure } from './docusign.failure.ts'

export const MARKER_FIELD = 'steward_marker'

const time = z.string().nullish()
const customFieldsSchema = z.object({
  textCustomFields: z.array(z.object({ name: z.string().nullish(), value: z.string().nullish() })).nullish(),
})

export const envelopeSchema = z.looseObject({
  envelopeId: z.string().min(1),
  status: z.string(),
  sentDateTime: time,
  completedDateTime: time,
  voidedReason: z.string().nullish(),
  customFields: customFieldsSchema.nullish(),
  recipients: z.object({ signers: z.array(z.object({ declinedReason: z.string().nullish() })).nullish() }).nullish(),
})
type WireEnvelope = z.infer<typeof envelopeSchema>

/** "signed" comes between the last signature and "completed"; drafts and deleted envelopes were never ours. */
const STATES: Readonly<Record<string, EnvelopeTruth['state']>> = {
  processing: 'sent',
  sent: 'sent',
  delivered: 'delivered',
  signed: 'delivered',
  completed: 'completed',
  declined: 'declined',
  voided: 'voided',
  timedout: 'expired',
}

/** DocuSign voids what has expired and says so here only. */
const EXPIRY_REASON = /^envelope has expired\.?$/i

export function toTruth(raw: unknown): EnvelopeTruth {
  const parsed = envelopeSchema.safeParse(raw)
  if (!parsed.success) throw failure('bad_envelope', { message: 'DocuSign answered without an envelope' })
  const envelope = parsed.data
  const state = stateOf(envelope)
  return {
    providerRef: envelope.envelopeId,
    state,
    marker: markerOf(envelope.customFields),
    sentAt: toIso(envelope.sentDateTime),
    completedAt: state === 'completed' ? toIso(envelope.completedDateTime) : null,
    reason: reasonOf(envelope, state),
    raw,
  }
}

function stateOf({ status, voidedReason }: WireEnvelope): EnvelopeTruth['state'] {
  const state = STATES[status.toLowerCase()]
  if (!state) throw failure('unknown_status', { message: 'an envelope in an unknown status' })
  return state === 'voided' && EXPIRY_REASON.test(voidedReason?.trim() ?? '') ? 'expired' : state
}

export const markerOf = (fields: z.infer<typeof customFieldsSchema> | null | undefined): string | null =>
  fields?.textCustomFields?.find(({ name }) => name === MARKER_FIELD)?.value ?? null

function reasonOf({ voidedReason, recipients }: WireEnvelope, state: EnvelopeTruth['state']): string | null {
  if (state === 'voided' || state === 'expired') return voidedReason || null
  if (state !== 'declined') return null
  return recipients?.signers?.find(({ declinedReason }) => declinedReason)?.declinedReason ?? null
}

/** DocuSign writes seven decimals. */
export function toIso(text: string | null | undefined): string | null {
  const at = text ? Date.parse(text) : Number.NaN
  return Number.isNaN(at) ? null : new Date(at).toISOString()
}
