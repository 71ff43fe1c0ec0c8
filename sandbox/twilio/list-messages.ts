import type { Answer } from '../core/provider.ts'
import type { Row } from '../core/table.ts'
import { twilioError } from './errors.ts'
import type { MessageTable, StoredMessage } from './message.ts'

export interface ListQuery {
  readonly To?: string
  readonly From?: string
  readonly DateSent?: string
  readonly 'DateSent<'?: string
  readonly 'DateSent>'?: string
  readonly PageSize?: number
  readonly Page?: number
  readonly PageToken?: string
}

const DEFAULT_PAGE = 50
const BATCH = 200

/** Newest first. Messages younger than the lag are not listed yet. */
export function listMessages(
  table: MessageTable,
  accountSid: string,
  query: ListQuery,
  listedBeforeMs: number,
): Answer {
  const isDay = dayFilter(query)
  if (!isDay) return twilioError(20422, 'DateSent')
  const pageSize = query.PageSize ?? DEFAULT_PAGE
  const found: Row<StoredMessage>[] = []
  let beforeSeq = Number(/^PASM(\d+)$/.exec(query.PageToken ?? '')?.[1] ?? Number.MAX_SAFE_INTEGER)
  for (;;) {
    const where = { ...(query.To ? { to: query.To } : {}), ...(query.From ? { from: query.From } : {}) }
    const batch = table.list({ account: accountSid, where, beforeSeq, createdBeforeMs: listedBeforeMs, limit: BATCH })
    found.push(...batch.filter(({ object }) => isDay(object.message.date_sent)))
    beforeSeq = batch.at(-1)?.seq ?? 0
    if (batch.length < BATCH || found.length > pageSize) break
  }
  const page = found.slice(0, pageSize)
  const last = found.length > pageSize ? page.at(-1) : undefined
  return { status: 200, body: pageBody(accountSid, query, page, last?.seq ?? null), schema: 'twilio.MessageList' }
}

/** `DateSent` compares whole days in UTC, and what is still queued has no day. */
function dayFilter(query: ListQuery): ((dateSent: string | null) => boolean) | null {
  const dayOf = (text: string | undefined) => (text === undefined ? null : Math.floor(Date.parse(text) / 86_400_000))
  const [on, until, from] = [dayOf(query.DateSent), dayOf(query['DateSent<']), dayOf(query['DateSent>'])]
  if ([on, until, from].some(Number.isNaN)) return null
  if (on === null && until === null && from === null) return () => true
  return (dateSent) => {
    if (dateSent === null) return false
    const day = Math.floor(Date.parse(dateSent) / 86_400_000)
    return (on === null || day === on) && (until === null || day <= until) && (from === null || day >= from)
  }
}

function pageBody(accountSid: string, query: ListQuery, rows: readonly Row<StoredMessage>[], nextToken: number | null) {
  const pageSize = query.PageSize ?? DEFAULT_PAGE
  const page = query.Page ?? 0
  const uri = (changes: Record<string, string>) => {
    const fields = Object.entries({ ...query, PageSize: pageSize, Page: page, ...changes })
    const text = new URLSearchParams(Object.fromEntries(fields.map(([name, value]) => [name, String(value)])))
    return `/2010-04-01/Accounts/${accountSid}/Messages.json?${text.toString()}`
  }
  return {
    first_page_uri: uri({ Page: '0' }),
    end: page * pageSize + Math.max(0, rows.length - 1),
    previous_page_uri: null,
    messages: rows.map(({ object }) => object.message),
    uri: uri({}),
    page_size: pageSize,
    start: page * pageSize,
    next_page_uri: nextToken === null ? null : uri({ Page: String(page + 1), PageToken: `PASM${nextToken}` }),
    page,
  }
}
