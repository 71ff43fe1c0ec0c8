import type { z } from 'zod'
import { kindOf } from '../../domain/attachment/content-type.ts'
import { quotedLine } from '../../domain/messaging/quotation.ts'
import { maskAddress, maskPayload } from '../../domain/privacy/mask.ts'
import type { AttachmentEntry } from '../../services/attachment/read.ts'
import type { CardRow } from '../../services/board/read.ts'
import { asQuotation, type QuotedRow } from '../../services/conversation/quoted.ts'
import type { EventEntry, MessageEntry } from '../../services/timeline/read.ts'
import type { card } from '../contract/board.ts'
import type { AttachmentItem, eventItem, messageItem, QuotedMessage } from '../contract/timeline.ts'

/** Records as the console's contract shows them. `mayRead`: whether the caller may see customers' words and addresses. */
export const instant = (at: Date): string => at.toISOString()
export const maybeInstant = (at: Date | null): string | null => at?.toISOString() ?? null

export const addressFor = (address: string | null, mayRead: boolean): string | null =>
  address === null || mayRead ? address : maskAddress(address)

/** Says that something was withheld; nothing where nothing was. */
export const hiddenUnless = (mayRead: boolean): { isHidden?: true } => (mayRead ? {} : { isHidden: true })

export function presentCard(row: CardRow, mayRead: boolean): z.input<typeof card> {
  return {
    leadId: row.lead_id,
    customerId: row.customer_id,
    name: row.name,
    address: addressFor(row.address, mayRead),
    channel: row.channel,
    vertical: row.vertical,
    // Without a product of ours it is what the customer wrote.
    interest: mayRead ? row.interest : row.product,
    amount: row.amount_minor === null ? null : { amountMinor: row.amount_minor, currency: row.currency },
    stage: row.stage,
    stageChangedAt: instant(row.stage_changed_at),
    persona: row.persona,
    controller: row.controller,
    attention: row.attention,
    sentiment: row.sentiment,
    waitingFor: row.waiting_for,
    nextTimer:
      row.next_timer_at === null || row.next_timer_kind === null
        ? null
        : { kind: row.next_timer_kind, at: instant(row.next_timer_at) },
    lostReason: row.lost_reason,
    ...hiddenUnless(mayRead),
  }
}

export function presentMessage(row: MessageEntry, mayRead: boolean): z.input<typeof messageItem> {
  const item = presentWhole(row)
  if (mayRead) return item
  const failure = item.failure === null ? null : { ...item.failure, detail: '' }
  const { quoted: _, ...own } = item
  return { ...own, text: '', attachments: [], why: null, failure, isHidden: true }
}

const presentAttachment = ({ id, type, name, sizeBytes, state, reason }: AttachmentEntry): AttachmentItem => ({
  id,
  url: `/api/v1/attachments/${id}`,
  contentType: type,
  kind: kindOf(type),
  name,
  sizeBytes,
  state,
  reason,
})

const QUOTED_CHARS = 160

function presentQuoted(row: QuotedRow): QuotedMessage {
  const { text, at } = asQuotation(row)
  const said = { id: row.id, at: instant(at), author: { kind: row.authorKind, name: row.authorName } }
  if (row.files === null) return { ...said, text: quotedLine(text, QUOTED_CHARS) }
  return { ...said, text: '', files: row.files.map(({ type, name }) => ({ kind: kindOf(type), name })) }
}

function presentWhole(row: MessageEntry): z.input<typeof messageItem> {
  return {
    kind: 'message',
    id: row.id,
    position: row.position,
    at: instant(row.at),
    direction: row.direction,
    channel: row.channel,
    text: row.text,
    ...(row.is_blocked && { isBlocked: true }),
    ...(row.change !== null && { change: row.change }),
    author: { kind: row.author_kind, name: row.author_name, persona: row.persona },
    attachments: row.files.map(presentAttachment),
    ...(row.quoted !== null && { quoted: presentQuoted(row.quoted) }),
    state: row.state,
    delivery: row.delivery,
    failure: row.failure,
    isScripted: row.author_kind !== 'staff' && (row.why?.model?.name.startsWith('scripted') ?? false),
    template: row.body?.form === 'template' ? row.body.templateName : null,
    answered: row.direction === 'in' ? row.answered : null,
    rating: row.rating,
    // safe: the schema checks it once more on the way out
    why: row.why as z.input<typeof messageItem>['why'],
    latencyMs: row.latency_ms,
  }
}

export function presentEvent(row: EventEntry, mayRead: boolean): z.input<typeof eventItem> {
  return {
    kind: 'event',
    position: row.position,
    at: instant(row.at),
    type: row.type,
    actor: { kind: row.actor.kind, name: row.actor_name ?? actorName(row) },
    subject: { kind: row.subject_kind, id: row.subject_id },
    ...presentPayload(row.payload, mayRead),
    correlationId: row.correlation_id,
  }
}

/** An event's payload as far as the reader may know it, and whether that is all of it. */
export function presentPayload(payload: Record<string, unknown>, mayRead: boolean) {
  const shown = mayRead ? payload : maskPayload(payload)
  return { payload: shown, ...hiddenUnless(Object.keys(shown).length === Object.keys(payload).length) }
}

function actorName({ actor }: EventEntry): string | null {
  if (actor.kind === 'ai') return actor.persona
  if (actor.kind === 'provider') return actor.vendor
  return actor.kind === 'system' ? actor.part : null
}
