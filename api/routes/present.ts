import type { z } from 'zod'
import type { CardRow } from '../../services/board/read.ts'
import type { EventEntry, MessageEntry } from '../../services/timeline/read.ts'
import type { card } from '../contract/board.ts'
import type { eventItem, messageItem } from '../contract/conversation.ts'

/** Records as the console's contract shows them. */
export const instant = (at: Date): string => at.toISOString()
export const maybeInstant = (at: Date | null): string | null => at?.toISOString() ?? null

export function presentCard(row: CardRow, mayRead: boolean): z.input<typeof card> {
  return {
    leadId: row.lead_id,
    customerId: row.customer_id,
    name: row.name,
    address: row.address,
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
  }
}

export function presentMessage(row: MessageEntry, mayRead: boolean): z.input<typeof messageItem> {
  const item = presentWhole(row)
  return mayRead ? item : { ...item, text: '', attachments: [], why: null, isHidden: true }
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
    author: { kind: row.author_kind, name: row.author_name, persona: row.persona },
    attachments: [...row.attachments],
    state: row.state,
    delivery: row.delivery,
    failure: row.failure,
    isScripted: row.why?.model?.name.startsWith('scripted') ?? false,
    template: row.body?.form === 'template' ? row.body.templateName : null,
    answered: row.direction === 'in' ? row.answered : null,
    // safe: the schema checks it once more on the way out
    why: row.why as z.input<typeof messageItem>['why'],
    latencyMs: row.latency_ms,
  }
}

export function presentEvent(row: EventEntry): z.input<typeof eventItem> {
  return {
    kind: 'event',
    position: row.position,
    at: instant(row.at),
    type: row.type,
    actor: { kind: row.actor.kind, name: row.actor_name ?? actorName(row) },
    subject: { kind: row.subject_kind, id: row.subject_id },
    payload: row.payload,
    correlationId: row.correlation_id,
  }
}

function actorName({ actor }: EventEntry): string | null {
  if (actor.kind === 'ai') return actor.persona
  if (actor.kind === 'provider') return actor.vendor
  return actor.kind === 'system' ? actor.part : null
}
