import { z } from 'zod'
import { LOST_REASONS, STAGES } from '../../domain/lead/stage.ts'
import { amount, attention, channel, controller, currency, id, instant, persona } from './shared.ts'

export const stage = z.enum(STAGES)
export const boardColumn = z.enum(['incoming', 'ai_processing', 'negotiation', 'contract', 'paid'])

export const card = z.object({
  leadId: id,
  customerId: id,
  name: z.string().nullable(),
  address: z.string().nullable(),
  channel: channel.nullable(),
  vertical: z.string().nullable(),
  interest: z.string().nullable(),
  amount: amount.nullable(),
  stage,
  stageChangedAt: instant,
  persona: persona.nullable(),
  controller,
  attention: attention.nullable(),
  /** 0 furious to 1 delighted. */
  sentiment: z.number(),
  /** What it waits for when it cannot go on by itself, e.g. "approval:send_contract", "channel:email". */
  waitingFor: z.string().nullable(),
  nextTimer: z.object({ kind: z.string(), at: instant }).nullable(),
  lostReason: z.enum(LOST_REASONS).nullable(),
  /** The address and the customer's own words are withheld from this reader. */
  isHidden: z.boolean().optional(),
})
export type Card = z.infer<typeof card>

export const board = z.object({
  columns: z.array(
    z.object({
      column: boardColumn,
      count: z.number().int(),
      sumMinor: z.number().int(),
      currency,
      /** Newest first; the first page. */
      cards: z.array(card),
      hasMore: z.boolean(),
    }),
  ),
  lost: z.object({ count: z.number().int() }),
  /** Everything up to this position of the live feed is in here. */
  position: z.number().int(),
})
export type Board = z.infer<typeof board>

export const boardQuery = z.object({
  search: z.string().max(200).optional(),
  vertical: z.string().max(100).optional(),
  persona: persona.optional(),
})

export const leadListQuery = boardQuery.extend({
  stage: stage.optional(),
  column: boardColumn.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  offset: z.coerce.number().int().min(0).default(0),
})
export const leadList = z.object({ leads: z.array(card), total: z.number().int() })

export const deal = z.object({
  card,
  /** Addresses, links and requests are withheld from this reader. */
  isHidden: z.boolean().optional(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  source: z.string(),
  createdAt: instant,
  offers: z.array(
    z.object({
      id,
      round: z.number().int(),
      amount,
      state: z.string(),
      isLast: z.boolean(),
      createdAt: instant,
      expiresAt: instant,
    }),
  ),
  negotiation: z.array(
    z.object({
      at: instant,
      round: z.number().int(),
      asked: amount.nullable(),
      offered: amount.nullable(),
      decision: z.string(),
      reason: z.string(),
      sentimentShift: z.number(),
    }),
  ),
  contract: z
    .object({
      id,
      revision: z.number().int(),
      state: z.string(),
      amount,
      signer: z.object({ name: z.string(), email: z.string() }),
      sentAt: instant.nullable(),
      settledAt: instant.nullable(),
      expiresAt: instant.nullable(),
      providerRef: z.string().nullable(),
      /** When the provider was last asked. */
      fetchedAt: instant.nullable(),
    })
    .nullable(),
  invoice: z
    .object({
      id,
      revision: z.number().int(),
      state: z.string(),
      amount,
      paidMinor: z.number().int(),
      number: z.string().nullable(),
      hostedUrl: z.string().nullable(),
      sentAt: instant.nullable(),
      dueAt: instant.nullable(),
      paidAt: instant.nullable(),
      providerRef: z.string().nullable(),
      fetchedAt: instant.nullable(),
    })
    .nullable(),
  approvals: z.array(
    z.object({
      id,
      kind: z.string(),
      state: z.string(),
      amount: amount.nullable(),
      request: z.record(z.string(), z.unknown()),
      createdAt: instant,
      expiresAt: instant,
    }),
  ),
  workflowId: z.string(),
})
export type DealView = z.infer<typeof deal>

export const closeRequest = z.object({ reason: z.enum(LOST_REASONS).default('closed_by_owner') })
export const personaRequest = z.object({ persona })
export const approvalRequest = z.object({ decision: z.enum(['approved', 'rejected']) })
