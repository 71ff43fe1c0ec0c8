import type { BoardFilter, LeadFilter } from './board.ts'
import type { ConversationFilter } from './conversation.ts'

/** Where each answer lives in the query cache. */
export const keys = {
  session: ['session'],
  home: ['home'],
  boards: ['board'],
  board: (filter: BoardFilter) => ['board', filter],
  leads: ['leads'],
  leadPage: (filter: LeadFilter) => ['leads', filter],
  deals: ['deal'],
  deal: (leadId: string) => ['deal', leadId],
  conversations: ['conversations'],
  conversationPage: (filter: ConversationFilter) => ['conversations', filter],
  customer: (customerId: string) => ['customer', customerId],
  timeline: (customerId: string) => ['timeline', customerId],
  pending: (customerId: string) => ['pending', customerId],
  settings: ['settings'],
  autonomy: ['autonomy'],
  health: ['health'],
} as const
