import { createHash } from 'node:crypto'
import type { Reaction } from '../../domain/negotiation/engine.ts'
import { fencedEffect, stillHolds } from '../../services/conversation/fence.ts'
import { learnDetails, type PersonalDetails } from '../../services/customer/learn-details.ts'
import type { Database } from '../../services/database.ts'
import { recordGap } from '../../services/knowledge/gaps.ts'
import { searchKnowledge } from '../../services/knowledge/search.ts'
import type { SearchResult } from '../../services/knowledge/search-index.ts'
import { type Lead, lockLead } from '../../services/lead/read.ts'
import { type LearnedDetails, recordDetails } from '../../services/lead/record-details.ts'
import { react } from '../../services/negotiation/react.ts'
import { inTenant } from '../../services/transaction.ts'
import type { Turn } from './deps.ts'
import type { Understanding } from './understand.ts'

/** All that a turn reads and changes of the records while its model is asked. */
export interface TurnEffects {
  isStillOurs(turn: Turn): Promise<boolean>
  search(turn: Turn, query: string): Promise<SearchResult>
  /** What nobody here could answer joins the list of articles somebody should write. */
  noteGap(turn: Turn, question: string): Promise<void>
  recordDetails(turn: Turn, known: Understanding, lead: Lead, details: LearnedDetails): Promise<Lead>
  /** Who they are counts without a deal too: it is how they are known on another channel. */
  introduce(turn: Turn, details: PersonalDetails): Promise<void>
  react(turn: Turn, known: Understanding, lead: Lead, reaction: Reaction): Promise<Lead>
}

/** Each change in one transaction fenced by the turn's epoch, once per turn and business key. */
export function recordedEffects(db: Database): TurnEffects {
  return {
    isStillOurs: ({ scope, context }) => inTenant(db, scope, (tx) => stillHolds(tx, context.fence)),
    search: ({ scope }, query) => inTenant(db, scope, (tx) => searchKnowledge(tx, query)),
    async noteGap({ scope, context }, question) {
      await inTenant(db, scope, (tx) =>
        fencedEffect(tx, context.fence, {
          tool: 'search_knowledge',
          businessKey: 'gap',
          run: () => recordGap(tx, { question, customerId: context.writerId }),
        }),
      )
    },
    recordDetails: ({ scope, context }, { sentiment }, lead, details) =>
      inTenant(db, scope, (tx) =>
        fencedEffect(tx, context.fence, {
          tool: 'record_details',
          businessKey: keyOf(details),
          run: () => recordDetails(tx, lead.id, details, { turnId: context.fence.turnId, sentiment }),
        }),
      ),
    introduce: ({ scope, context }, details) =>
      inTenant(db, scope, (tx) =>
        fencedEffect(tx, context.fence, {
          tool: 'record_details',
          businessKey: keyOf(details),
          run: async (customerId) => {
            tx.emit({
              type: 'customer:details_learned',
              subject: { kind: 'customer', id: customerId },
              customerId,
              payload: { fields: Object.keys(details) },
            })
            await learnDetails(tx, customerId, details, { isSaid: true })
          },
        }),
      ),
    react: ({ scope, context }, { sentiment }, lead, reaction) =>
      inTenant(db, scope, (tx) =>
        fencedEffect(tx, context.fence, {
          // One reaction a turn: a model that reports two cannot make two concessions.
          tool: 'respond_to_offer',
          businessKey: 'reaction',
          run: async () =>
            react(tx, await lockLead(tx, lead.id), reaction, {
              turnId: context.fence.turnId,
              sentimentBefore: context.sentiment,
              sentimentAfter: sentiment,
            }),
        }),
      ),
  }
}

const keyOf = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 24)
