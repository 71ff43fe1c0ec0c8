import { z } from 'zod'
import { boardColumn } from './board.ts'
import { amount, attention, currency, id, instant } from './shared.ts'

/** One thing that needs a person, with what it is about. */
export const decision = z.object({
  kind: z.enum([
    'approval',
    'attention',
    'undecided_send',
    'dead_letter',
    'open_takeover',
    'same_person',
    'alert',
    'promise',
  ]),
  id: z.string(),
  customerId: id.nullable(),
  leadId: id.nullable(),
  customerName: z.string().nullable(),
  /** The approval's kind, the attention's reason, the dead letter's reason, the name of whom they may be, the alert's kind, the promise's state. */
  what: z.string(),
  amount: amount.nullable(),
  at: instant,
  expiresAt: instant.nullable(),
  /** What was given up can be tried once more as it is. */
  isReplayable: z.boolean().optional(),
})
export type Decision = z.infer<typeof decision>

export const home = z.object({
  decisions: z.array(decision),
  pipeline: z.array(z.object({ column: boardColumn, count: z.number().int(), sumMinor: z.number().int(), currency })),
  /** Since midnight in the business's zone. */
  today: z.object({
    received: z.number().int(),
    answeredByAi: z.number().int(),
    answeredByStaff: z.number().int(),
    newLeads: z.number().int(),
    paid: amount,
    /** Median milliseconds from a message to its answer; null without answers. */
    medianAnswerMs: z.number().nullable(),
    costUsdMicros: z.number().int(),
  }),
  /** What ran by itself lately, newest first. */
  recent: z.array(
    z.object({
      position: z.number().int(),
      type: z.string(),
      customerId: id.nullable(),
      customerName: z.string().nullable(),
      at: instant,
    }),
  ),
  attentionReasons: z.array(attention).optional(),
})
export type Home = z.infer<typeof home>
