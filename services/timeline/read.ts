import type { Why } from '../../domain/conversation/why.ts'
import type { Actor } from '../../domain/events/actor.ts'
import type { EventType } from '../../domain/events/event.ts'
import type { CustomerId, MessageId } from '../../domain/ids.ts'
import type { Channel } from '../../domain/messaging/channel.ts'
import type { DeliveryStatus } from '../../domain/messaging/delivery.ts'
import type { Attachment } from '../../domain/messaging/message.ts'
import type { LedgerState, OutboundBody } from '../../domain/outbound/ledger.ts'
import type { Persona } from '../../domain/persona/persona.ts'
import type { Rating } from '../../domain/ticket/rating.ts'
import type { AuthorKind, Direction } from '../../schema/tables/conversation.ts'
import { type AttachmentEntry, readAttachments } from '../attachment/read.ts'
import { QUOTED, type QuotedRow } from '../conversation/quoted.ts'
import { namesById } from '../customer/renamed.ts'
import type { Tx } from '../transaction.ts'

export interface MessageEntry {
  readonly id: MessageId
  readonly position: number
  readonly at: Date
  readonly direction: Direction
  readonly channel: Channel | null
  readonly text: string
  /** As they arrived; what became of them is in `files`. */
  readonly attachments: readonly Attachment[]
  readonly files: readonly AttachmentEntry[]
  readonly author_kind: AuthorKind
  readonly author_name: string | null
  readonly persona: Persona | null
  readonly why: Why | null
  readonly answered: boolean
  readonly is_blocked: boolean
  /** What the customer did to it afterwards, or that it is a change of something said before. */
  readonly change: 'edited' | 'deleted' | null
  readonly latency_ms: number | null
  readonly rating: Rating | null
  readonly state: LedgerState | null
  readonly delivery: DeliveryStatus | null
  readonly failure: { code: string; detail: string } | null
  readonly body: OutboundBody | null
  /** What it replies to; null where that is what was said last. */
  readonly quoted: QuotedRow | null
}

export interface EventEntry {
  readonly position: number
  readonly at: Date
  readonly type: EventType
  readonly actor: Actor
  readonly actor_name: string | null
  readonly subject_kind: string
  readonly subject_id: string
  readonly payload: Record<string, unknown>
  readonly correlation_id: string
}

const MESSAGES = `select m.id, m.position, m.received_at as at, m.direction, m.channel, m.text, m.attachments, m.author_kind, u.name as author_name,
  m.persona, m.why, m.answered_at is not null as answered, m.metadata->>'blocked' is not null as is_blocked,
  case when m.metadata->>'deletedAt' is not null then 'deleted' when m.metadata->>'edit' is not null then 'edited' end as change, m.latency_ms, o.state, o.delivery, o.failure, o.body, r.rating,
  ${QUOTED} as quoted
from unnest($2::uuid[]) member, lateral (select n.* from messages n where n.tenant_id = $1 and n.customer_id = member
  and ($3::timestamptz is null or n.received_at <= $3) order by n.position desc limit $4) m
left join outbound_ledger o on o.tenant_id = m.tenant_id and o.id = m.id
left join answer_ratings r on r.tenant_id = m.tenant_id and r.message_id = m.id
left join users u on u.tenant_id = m.tenant_id and u.id = m.author_user_id
order by m.position desc limit $4`

// Messages tell themselves; their own events would say everything twice.
const EVENTS = `select e.position, e.at, e.type, e.actor, u.name as actor_name, e.subject_kind, e.subject_id, e.payload, e.correlation_id
from events e left join users u on u.tenant_id = e.tenant_id and e.actor->>'kind' = 'user' and u.id::text = e.actor->>'id'
where e.tenant_id = $1 and e.customer_id = any($2) and e.type not in ('message:received', 'message:sent', 'message:delivery_changed', 'message:rated',
  'attachment:stored', 'attachment:refused')
  and ($3::timestamptz is null or e.at <= $3)
order by e.position desc limit $4`

/** The newest entries of a customer's timeline up to an instant, each kind newest first; many share one with others. */
export async function readTimeline(
  tx: Tx,
  input: { readonly members: readonly CustomerId[]; readonly before: string | null; readonly limit: number },
): Promise<{ messages: MessageEntry[]; events: EventEntry[] }> {
  const values = [tx.tenantId, input.members, input.before, input.limit]
  const messages = await tx.run<Omit<MessageEntry, 'files'> & Record<string, unknown>>(
    'timeline_messages',
    MESSAGES,
    values,
  )
  const files = await filesOf(tx, messages)
  const events = await tx.run<EventEntry & Record<string, unknown>>('timeline_events', EVENTS, values)
  return {
    messages: messages.map((message) => ({ ...message, files: files.get(message.id) ?? [] })),
    events: await withNames(tx, events),
  }
}

/** An event of a renaming holds rows, and what they say while they are there is told with it. */
async function withNames(tx: Tx, events: readonly EventEntry[]): Promise<EventEntry[]> {
  const rowsOf = ({ type, payload }: EventEntry) =>
    type === 'customer:renamed' ? [payload['earlier'], payload['later']].map(String) : []
  const names = await namesById(tx, events.flatMap(rowsOf))
  return events.map((event) => {
    const [earlierName, laterName] = rowsOf(event).map((id) => names.get(id) ?? null)
    return earlierName == null ? event : { ...event, payload: { ...event.payload, earlierName, laterName } }
  })
}

/** Most messages carry none: those are not asked about. */
async function filesOf(
  tx: Tx,
  messages: readonly Pick<MessageEntry, 'id' | 'attachments'>[],
): Promise<ReadonlyMap<MessageId, readonly AttachmentEntry[]>> {
  const carrying = messages.filter(({ attachments }) => attachments.length > 0).map(({ id }) => id)
  return Map.groupBy(await readAttachments(tx, carrying), ({ messageId }) => messageId)
}
