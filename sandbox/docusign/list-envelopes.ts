import type { Answer } from '../core/provider.ts'
import type { Row } from '../core/table.ts'
import { type StoredEnvelope, shownEnvelope } from './envelope.ts'
import type { Envelopes } from './envelopes.ts'
import { invalidParameter } from './errors.ts'

const LARGEST_PAGE = 1000

interface ListInput {
  readonly table: Envelopes['table']
  readonly account: string
  readonly query: URLSearchParams
  readonly listedBeforeMs: number
  /** Transaction ids are forgotten after this time. */
  readonly transactionsSinceMs: number
}

/** `GET /envelopes`: by ids, by transaction ids or since a date, each further narrowed. */
export function listEnvelopes({ table, account, query, listedBeforeMs, transactionsSinceMs }: ListInput): Answer {
  const ids = listOf(query, 'envelope_ids')
  const transactions = listOf(query, 'transaction_ids')
  const fromMs = dateOf(query, 'from_date')
  if (!ids && !transactions && fromMs === null)
    throw invalidParameter(
      "Query parameter 'from_date' must be set to a valid DateTime, or 'envelope_ids' or 'transaction_ids' must be specified.",
    )
  const rows = transactions
    ? transactions.flatMap((transaction) =>
        table.list({ account, where: { transaction }, createdBeforeMs: listedBeforeMs }),
      )
    : table.list({ account, createdBeforeMs: listedBeforeMs })
  const found = rows
    .filter(({ object }) => !ids || ids.includes(object.envelope.envelopeId))
    .filter(({ createdAtMs }) => !transactions || createdAtMs >= transactionsSinceMs)
    .filter((row) => isWanted(row, query, fromMs))
  const start = Number(query.get('start_position') ?? 0)
  const count = Math.min(Number(query.get('count') ?? LARGEST_PAGE), LARGEST_PAGE)
  const page = found.slice(start, start + count).map(({ object }) => object)
  const include = listOf(query, 'include') ?? []
  const body = {
    resultSetSize: String(page.length),
    startPosition: String(start),
    endPosition: String(Math.max(0, start + page.length - 1)),
    totalSetSize: String(found.length),
    // An empty result has no list at all.
    ...(page.length > 0 ? { envelopes: page.map((stored) => shownEnvelope(stored, include)) } : {}),
    ...(transactions && page.length > 0 ? { envelopeTransactionStatuses: page.map(transactionStatus) } : {}),
  }
  return { status: 200, body, schema: 'docusign.EnvelopesInformation' }
}

const transactionStatus = ({ envelope, transactionId }: StoredEnvelope) => ({
  envelopeId: envelope.envelopeId,
  status: envelope.status,
  transactionId,
})

function isWanted({ object }: Row<StoredEnvelope>, query: URLSearchParams, fromMs: number | null): boolean {
  const { envelope } = object
  const changedMs = Date.parse(envelope.statusChangedDateTime)
  const toMs = dateOf(query, 'to_date')
  const statuses = listOf(query, 'status')
  return (
    (fromMs === null || changedMs >= fromMs) &&
    (toMs === null || changedMs <= toMs) &&
    (!statuses || statuses.includes('any') || statuses.includes(envelope.status)) &&
    hasField(object, query.get('custom_field')) &&
    envelope.emailSubject.toLowerCase().includes((query.get('search_text') ?? '').toLowerCase())
  )
}

/** `name=value` */
function hasField({ customFields }: StoredEnvelope, wanted: string | null): boolean {
  if (wanted === null) return true
  const [name = '', ...value] = wanted.split('=')
  return [...customFields.textCustomFields, ...customFields.listCustomFields].some(
    (field) => field.name === name && field.value === value.join('='),
  )
}

const listOf = (query: URLSearchParams, name: string): readonly string[] | null => {
  const value = query.get(name)
  return value === null || value === '' ? null : value.split(',').map((item) => item.trim())
}

function dateOf(query: URLSearchParams, name: string): number | null {
  const value = query.get(name)
  if (value === null) return null
  const ms = Date.parse(value)
  if (Number.isNaN(ms)) throw invalidParameter(`Query parameter '${name}' must be set to a valid DateTime.`)
  return ms
}
