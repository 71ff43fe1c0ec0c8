import { z } from 'zod'
import { ATTACHMENT_REFUSALS, ATTACHMENT_STATES } from '../../domain/attachment/attachment.ts'
import { RATINGS } from '../../domain/ticket/rating.ts'
import { channel, delivery, id, instant, ledgerState, persona } from './shared.ts'
import { reading, translationMark } from './translation.ts'

export const why = z.object({
  decidedBy: z.enum(['model', 'fixed_text', 'directive']),
  rule: z.string(),
  gates: z.array(
    z.object({ rule: z.string(), stage: z.enum(['inbound', 'draft']), span: z.string(), effect: z.string() }),
  ),
  persona: z
    .object({
      name: persona,
      rule: z.string(),
      features: z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])),
    })
    .nullable(),
  model: z
    .object({
      /** A stand-in names itself: its text is labelled wherever it shows. */
      name: z.string(),
      rounds: z.number().int(),
      tokensIn: z.number().int(),
      tokensOut: z.number().int(),
      costUsdMicros: z.number().int(),
      repaired: z.boolean(),
    })
    .nullable(),
  versions: z.record(z.string(), z.string()),
  sources: z.array(z.object({ id: z.string(), title: z.string(), quote: z.string() })),
  steps: z.array(z.object({ name: z.string(), ms: z.number() })),
})

const attachmentKind = z.enum(['image', 'audio', 'video', 'document'])

/** A file of a message: only what is stored has something behind its address. */
export const attachment = z.object({
  id,
  url: z.string(),
  contentType: z.string(),
  kind: attachmentKind,
  /** The sender's own word for it; text, never a path. */
  name: z.string().nullable(),
  sizeBytes: z.number().int().nullable(),
  state: z.enum(ATTACHMENT_STATES),
  reason: z.enum(ATTACHMENT_REFUSALS).nullable(),
})
export type AttachmentItem = z.infer<typeof attachment>

/** An earlier message of the same conversation, in one line. */
export const quotedMessage = z.object({
  id,
  at: instant,
  author: z.object({ kind: z.enum(['customer', 'ai', 'staff', 'system']), name: z.string().nullable() }),
  text: z.string(),
  /** What it carried, where it has no words. */
  files: z.array(z.object({ kind: attachmentKind, name: z.string().nullable() })).optional(),
})
export type QuotedMessage = z.infer<typeof quotedMessage>

export const messageItem = z.object({
  kind: z.literal('message'),
  id,
  position: z.number().int(),
  at: instant,
  direction: z.enum(['in', 'out', 'note']),
  channel: channel.nullable(),
  text: z.string(),
  /** Text, attachments and reasons are withheld from this reader. */
  isHidden: z.boolean().optional(),
  /** It came while its sender was blocked: nobody answers it. */
  isBlocked: z.boolean().optional(),
  /** The customer deleted it, or these are words they changed. */
  change: z.enum(['edited', 'deleted']).optional(),
  author: z.object({
    kind: z.enum(['customer', 'ai', 'staff', 'system']),
    name: z.string().nullable(),
    persona: persona.nullable(),
  }),
  attachments: z.array(attachment),
  /** What it replies to, where that is not what was said last. */
  quoted: quotedMessage.optional(),
  /** The ledger's word for what happened to it; null for what customers wrote and for notes. */
  state: ledgerState.nullable(),
  delivery: delivery.nullable(),
  failure: z.object({ code: z.string(), detail: z.string() }).nullable(),
  isScripted: z.boolean(),
  template: z.string().nullable(),
  answered: z.boolean().nullable(),
  /** What the customer said of it on their ticket page. */
  rating: z.enum(RATINGS).nullable(),
  why: why.nullable(),
  latencyMs: z.number().nullable(),
  /** Only for texts in a language the staff do not read. */
  translation: translationMark.optional(),
})

export const eventItem = z.object({
  kind: z.literal('event'),
  position: z.number().int(),
  at: instant,
  type: z.string(),
  actor: z.object({ kind: z.string(), name: z.string().nullable() }),
  subject: z.object({ kind: z.string(), id: z.string() }),
  payload: z.record(z.string(), z.unknown()),
  /** A part of the payload is withheld from this reader. */
  isHidden: z.boolean().optional(),
  correlationId: z.string(),
})

/** Oldest first. Messages tell themselves; events are everything else that happened. */
export const timeline = z.object({
  items: z.array(z.discriminatedUnion('kind', [messageItem, eventItem])),
  hasOlder: z.boolean(),
  reading: reading.nullish(),
  position: z.number().int(),
})
export type Timeline = z.infer<typeof timeline>
export type TimelineItem = Timeline['items'][number]
export const timelineQuery = z.object({
  /** What happened at this very instant is told again: several things may share it. */
  before: instant.optional(),
  limit: z.coerce.number().int().min(1).max(500).default(200),
})
