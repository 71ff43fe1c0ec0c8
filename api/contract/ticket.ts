import { z } from 'zod'
import { SLA_STATES } from '../../domain/ticket/sla.ts'
import { TICKET_PRIORITIES, TICKET_STATUSES } from '../../domain/ticket/ticket.ts'
import { attention, channel, controller, id, instant } from './shared.ts'

export const ticketStatus = z.enum(TICKET_STATUSES)
export const ticketPriority = z.enum(TICKET_PRIORITIES)

/** The next deadline that counts, or the one that was missed. */
export const slaBadge = z.object({
  kind: z.enum(['first_response', 'resolution']),
  /** When its time began. */
  since: instant,
  dueAt: instant,
  isMissed: z.boolean(),
})
export type SlaBadge = z.infer<typeof slaBadge>

export const ticketRow = z.object({
  id,
  number: z.number().int(),
  customerId: id,
  customerName: z.string().nullable(),
  address: z.string().nullable(),
  channel,
  subject: z.string(),
  /** Subject and address are withheld from this reader. */
  isHidden: z.boolean().optional(),
  status: ticketStatus,
  priority: ticketPriority,
  reasons: z.array(attention),
  assignee: z.object({ id, name: z.string() }).nullable(),
  controller,
  isEscalated: z.boolean(),
  sla: slaBadge.nullable(),
  slaState: z.enum(SLA_STATES),
  snoozedUntil: instant.nullable(),
  openedAt: instant,
  changedAt: instant,
  resolvedAt: instant.nullable(),
})
export type TicketRow = z.infer<typeof ticketRow>

/** Everybody a matter can be given to. */
export const colleagues = z.object({ colleagues: z.array(z.object({ id, name: z.string() })) })
export type Colleagues = z.infer<typeof colleagues>

export const ticketView = ticketRow.extend({
  firstResponseAt: instant.nullable(),
  firstResponseDueAt: instant.nullable(),
  resolutionDueAt: instant.nullable(),
  escalations: z.array(
    z.object({
      reason: attention,
      /** How far it climbed; 1 is the first person. */
      told: z.number().int(),
      notified: z.string().nullable(),
      reminders: z.number().int(),
      raisedAt: instant,
      acknowledgedAt: instant.nullable(),
      acknowledgedBy: z.string().nullable(),
    }),
  ),
  colleagues: colleagues.shape.colleagues,
  workflowId: z.string(),
})
export type TicketView = z.infer<typeof ticketView>

export const ticketList = z.object({ tickets: z.array(ticketRow), total: z.number().int(), position: z.number().int() })
export type TicketList = z.infer<typeof ticketList>

export const ticketListQuery = z.object({
  filter: z.enum(['mine', 'unassigned', 'all']).default('all'),
  status: ticketStatus.optional(),
  search: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  offset: z.coerce.number().int().min(0).default(0),
})

/** Without a user: to oneself. Null: to nobody. */
export const assignRequest = z.object({ userId: id.nullable().optional() })
/** `was`: what was done just now is taken back, and it stands as it did. */
export const reopenRequest = z.object({ was: z.enum(['open', 'pending']).optional() })
export const snoozeRequest = z.object({ until: instant })
export const priorityRequest = z.object({ priority: ticketPriority })
export const savedReplies = z.object({
  replies: z
    .array(z.object({ name: z.string().trim().min(1).max(60), text: z.string().trim().min(1).max(2_000) }))
    .max(200)
    .refine((all) => new Set(all.map(({ name }) => name.toLowerCase())).size === all.length, 'each name once'),
})
export type SavedRepliesView = z.infer<typeof savedReplies>
