import { z } from 'zod'
import type { EnvelopeTruth } from './contract.ts'
import { transactionIdOf } from './docusign.envelope.ts'
import { failure } from './docusign.failure.ts'
import { MARKER_FIELD, toTruth } from './docusign.truth.ts'
import type { Wire } from './docusign.wire.ts'

const listSchema = z.object({ envelopes: z.array(z.unknown()).nullish() })
const DAY_MS = 24 * 60 * 60_000
/** Longer than any contract waits for its signature. */
const LOOK_BACK_MS = 180 * DAY_MS

/** By transaction id, which DocuSign knows at once but for seven days only; then by our own field. */
export async function findEnvelope(wire: Wire, marker: string, nowMs: number): Promise<EnvelopeTruth | null> {
  const recent = await list(wire, { transaction_ids: transactionIdOf(marker) })
  const since = new Date(nowMs - LOOK_BACK_MS).toISOString()
  const found =
    pick(recent, marker) ??
    pick(await list(wire, { custom_field: `${MARKER_FIELD}=${marker}`, from_date: since }), marker)
  return found && { ...found, marker }
}

async function list(wire: Wire, filter: Readonly<Record<string, string>>): Promise<readonly EnvelopeTruth[]> {
  const query = { ...filter, include: 'custom_fields,recipients' }
  const answer = listSchema.safeParse(await wire.call({ method: 'GET', path: '/envelopes', query, isRead: true }))
  if (!answer.success) throw failure('bad_listing', { message: 'DocuSign answered without a list' })
  return (answer.data.envelopes ?? []).map(toTruth)
}

/** The one that counts, should there be several: signed before anything else, then the newest. */
function pick(found: readonly EnvelopeTruth[], marker: string): EnvelopeTruth | null {
  const ours = found.filter((truth) => truth.marker === null || truth.marker === marker)
  const newestFirst = ours.toSorted((left, right) => (right.sentAt ?? '').localeCompare(left.sentAt ?? ''))
  return newestFirst.find(({ state }) => state === 'completed') ?? newestFirst[0] ?? null
}
