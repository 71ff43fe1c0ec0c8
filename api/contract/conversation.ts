import { z } from 'zod'
import { ATTACHMENT_REFUSALS, ATTACHMENT_STATES } from '../../domain/attachment/attachment.ts'
import { RATINGS } from '../../domain/ticket/rating.ts'
import { attention, channel, controller, delivery, id, instant, ledgerState, persona } from './shared.ts'
import { slaBadge, ticketRow, ticketStatus } from './ticket.ts'

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

/** A file of a message: only what is stored has something behind its address. */
export const attachment = z.object({
  id,
  url: z.string(),
  contentType: z.string(),
  kind: z.enum(['image', 'audio', 'video', 'document']),
  /** The sender's own word for it; text, never a path. */
  name: z.string().nullable(),
  sizeBytes: z.number().int().nullable(),
  state: z.enum(ATTACHMENT_STATES),
  reason: z.enum(ATTACHMENT_REFUSALS).nullable(),
})
export type AttachmentItem = z.infer<typeof attachment>

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
  author: z.object({
    kind: z.enum(['customer', 'ai', 'staff', 'system']),
    name: z.string().nullable(),
    persona: persona.nullable(),
  }),
  attachments: z.array(attachment),
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
  position: z.number().int(),
})
export type Timeline = z.infer<typeof timeline>
export type TimelineItem = Timeline['items'][number]
export const timelineQuery = z.object({
  before: instant.optional(),
  limit: z.coerce.number().int().min(1).max(500).default(200),
})

export const conversationRow = z.object({
  customerId: id,
  isBlocked: z.boolean().optional(),
  name: z.string().nullable(),
  address: z.string().nullable(),
  channel: channel.nullable(),
  lastText: z.string(),
  /** The text and the address are withheld from this reader. */
  isHidden: z.boolean().optional(),
  lastAt: instant,
  lastBy: z.enum(['customer', 'ai', 'staff', 'system']),
  waitingSince: instant.nullable(),
  controller,
  controllerName: z.string().nullable(),
  attention: attention.nullable(),
  persona,
  /** The matter that is open, with its deadline. */
  ticket: z
    .object({
      id,
      number: z.number().int(),
      status: ticketStatus,
      assigneeName: z.string().nullable(),
      sla: slaBadge.nullable(),
    })
    .nullable(),
})
export const conversationList = z.object({
  conversations: z.array(conversationRow),
  total: z.number().int(),
  position: z.number().int(),
})
export const conversationListQuery = z.object({
  filter: z.enum(['all', 'attention', 'mine', 'unassigned']).default('all'),
  status: ticketStatus.optional(),
  search: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  offset: z.coerce.number().int().min(0).default(0),
})

export const customerView = z.object({
  id,
  /** Addresses and the customer's own words are withheld from this reader. */
  isHidden: z.boolean().optional(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  language: z.string().nullable(),
  timeZone: z.string().nullable(),
  isVip: z.boolean(),
  /** Staff want no machine to answer this person. */
  blocked: z.object({ at: instant, by: z.string().nullable(), reason: z.string().nullable() }).nullish(),
  createdAt: instant,
  identifiers: z.array(
    z.object({
      kind: z.string(),
      value: z.string(),
      verifiedAt: instant.nullable(),
      unusableOn: z.array(channel).optional(),
    }),
  ),
  consents: z.array(
    z.object({ channel, address: z.string(), purpose: z.string(), state: z.string(), source: z.string(), at: instant }),
  ),
  leads: z.array(
    z.object({
      id,
      stage: z.string(),
      interest: z.string().nullable(),
      amountMinor: z.number().int().nullable(),
      currency: z.string(),
      createdAt: instant,
    }),
  ),
  /** Newest first. */
  tickets: z.array(ticketRow),
  conversation: z.object({
    controller,
    controllerName: z.string().nullable(),
    controlledAt: instant.nullable(),
    attention: attention.nullable(),
    attentionAt: instant.nullable(),
    persona,
    sentiment: z.number(),
    disclosures: z.record(z.string(), z.string()),
    /** Per channel with a window: until when free text may be written; null when shut. */
    replyWindows: z.array(z.object({ channel, openUntil: instant.nullable() })),
  }),
  workflowId: z.string(),
})
export type CustomerView = z.infer<typeof customerView>

export const takeOverResult = z.object({
  alreadyLeft: z.number().int(),
  undecided: z.number().int(),
  controlEpoch: z.number().int(),
})
export const giveBackResult = z.object({ controlEpoch: z.number().int() })
export const messageRequest = z.object({ text: z.string().trim().min(1).max(5_000) })
export const fileRequest = z.object({
  /** Shown to colleagues; the customer gets a name of ours. */
  name: z.string().trim().min(1).max(200),
  contentType: z.string().max(200),
  /** Base64. */
  content: z.base64().min(1),
  /** Said beside it; short enough for every channel's caption. */
  text: z.string().trim().max(1_000).default(''),
})
export const noteRequest = z.object({ text: z.string().trim().min(1).max(5_000) })
export const written = z.object({ id })
export const undoResult = z.object({ undone: z.boolean() })
/** What staff decide about a message nobody can tell of, or a draft that waits for them. */
export const settleRequest = z.object({
  decision: z.enum(['was_sent', 'was_not_sent', 'send_again', 'release', 'discard']),
  /** With release: leaves in the place of the draft, as the person's own words. */
  text: z.string().trim().min(1).max(5_000).optional(),
})
export const handoffRequest = z.object({ reason: z.string().max(500).default('requested') })
