import { z } from 'zod'
import { promiseEntry } from './promise.ts'
import { scheduledEntry } from './scheduled.ts'
import { attention, channel, controller, id, instant, persona } from './shared.ts'
import { slaBadge, ticketRow, ticketStatus } from './ticket.ts'

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
  /** They gave no name; it is what their profile on a channel says. */
  isProfileName: z.boolean().optional(),
  /** What they went by before, or their profile did; nothing of a name that only got longer. */
  otherNames: z.array(z.string()).optional(),
  email: z.string().nullable(),
  language: z.string().nullable(),
  timeZone: z.string().nullable(),
  /** By which clock to plan for them: theirs where it is known, else the business's. */
  clock: z.string(),
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
  /** What stands first, then the newest. */
  promises: z.array(promiseEntry),
  /** What did not leave at its time first, then what leaves next. */
  scheduled: z.array(scheduledEntry),
  conversation: z.object({
    controller,
    controllerName: z.string().nullable(),
    controlledAt: instant.nullable(),
    attention: attention.nullable(),
    attentionAt: instant.nullable(),
    persona,
    sentiment: z.number(),
    disclosures: z.record(z.string(), z.string()),
    /** Where what staff write now would go; `hasWindow`: free words end there, and `openUntil` is when, null once they have. */
    writesOn: z.object({ channel, hasWindow: z.boolean(), openUntil: instant.nullable() }).nullable(),
    /** Per channel with a window: until when free text may be written; null when shut. */
    replyWindows: z.array(z.object({ channel, openUntil: instant.nullable() })),
  }),
  workflowId: z.string(),
})
export type CustomerView = z.infer<typeof customerView>
