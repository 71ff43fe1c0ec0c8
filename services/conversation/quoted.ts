import { type CarriedFile, sayFiles } from '../../domain/attachment/say-files.ts'
import { type Quotation, quotedPart } from '../../domain/messaging/quotation.ts'
import type { AuthorKind } from '../../schema/tables/conversation.ts'

interface QuotedFile extends CarriedFile {
  /** The sender's own word for it; shown to people, told to no model. */
  readonly name: string | null
}

/** The message that a row replies to, as the database gives it. */
export interface QuotedRow {
  readonly id: string
  readonly direction: 'in' | 'out'
  readonly authorKind: AuthorKind
  readonly authorName: string | null
  readonly at: string
  readonly text: string
  readonly part: string | null
  /** Of a message without words; null where it has some. */
  readonly files: readonly QuotedFile[] | null
}

const MOST_CHARS = 4_000
const UUID = `'^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'`
const REF = `m.metadata->>'repliedTo'`

// Ours by the provider's id or, in mails, by our own; the customer's by theirs, or by the place that channels name a message by.
const ID = `coalesce(
    (select o.id from outbound_ledger o where o.tenant_id = $1 and o.account_id = m.account_id and o.provider_message_id = ${REF} limit 1),
    (select o.id from outbound_ledger o where o.tenant_id = $1 and o.id = case when ${REF} ~ ${UUID} then (${REF})::uuid end
      and o.state in ('dispatched', 'unknown', 'confirmed', 'undecided')),
    (select r.id from messages r where r.tenant_id = $1 and r.account_id = m.account_id and r.provider_message_id = ${REF} and r.direction = 'in'),
    case when m.metadata ? 'ref' then (select r.id from unnest($2::uuid[]) one, lateral (select n.id, n.position from messages n where n.tenant_id = $1
      and n.customer_id = one and n.position < m.position and n.account_id = m.account_id and n.direction = 'in' and n.metadata->>'ref' = ${REF}
      order by n.position limit 1) r order by r.position limit 1) end)`

// The last thing we said, or that they did, is in sight anyway.
const FURTHER_BACK = `q.id <> (select b.id from unnest($2::uuid[]) one, lateral (select n.id, n.position from messages n
    where n.tenant_id = $1 and n.customer_id = one and n.position < m.position and (n.direction = 'in' and q.direction = 'in' or n.direction = 'out'
      and (select s.state from outbound_ledger s where s.tenant_id = $1 and s.id = n.id) in ('dispatched', 'unknown', 'confirmed', 'undecided'))
    order by n.position desc limit 1) b order by b.position desc limit 1)`

// Of files that are forgotten nothing is left to reply to.
const FILES = `(select jsonb_agg(jsonb_build_object('type', coalesce(a.type, a.said_type), 'bytes', null, 'name', a.name) order by a.place)
    from attachments a where btrim(q.text) = '' and a.tenant_id = $1 and a.message_id = q.id and a.state <> 'gone')`

// All of a thread names the same message: who stays in one replies to what was said last.
const STAYS_IN_THREAD = `coalesce(m.metadata ? 'thread' and (select b.metadata->>'thread' = m.metadata->>'thread' or b.metadata->>'ref' = ${REF} from messages b
    where b.tenant_id = $1 and b.customer_id = m.customer_id and b.direction = 'in' and b.position < m.position order by b.position desc limit 1), false)`

/**
 * Of a row `m` of messages: what it replies to, where that is of the same conversation, whose members are `$2`, and lies
 * further back than the last words; nothing that its writer took back. Looked up only for a message that names one.
 */
export const QUOTED = `case when m.direction = 'in' and m.metadata ? 'repliedTo' and not ${STAYS_IN_THREAD} then (
  select jsonb_build_object('id', q.id, 'direction', q.direction, 'authorKind', q.author_kind, 'at', q.received_at, 'text', left(q.text, ${MOST_CHARS}),
    'authorName', (select u.name from users u where u.tenant_id = $1 and u.id = q.author_user_id), 'part', m.metadata->>'repliedPart', 'files', carried.files)
  from (select ${ID} as id offset 0) named join messages q on q.tenant_id = $1 and q.id = named.id
    cross join lateral (select ${FILES} as files) carried
  where q.customer_id = any($2) and q.direction <> 'note' and q.position < m.position and (btrim(q.text) <> '' or carried.files is not null) and q.metadata->>'deletedAt' is null
    and ${FURTHER_BACK}) end`

export function asQuotation({ direction, at, text, part, files }: QuotedRow): Quotation {
  const by = direction === 'in' ? 'customer' : 'us'
  return { by, at: new Date(at), text: files === null ? quotedPart(text, part) : sayFiles(files, by) }
}
