import type { BoardFilter, LeadFilter } from './board.ts'
import type { ConversationFilter } from './conversation.ts'
import type { TicketFilter } from './ticket.ts'

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
  tickets: ['tickets'],
  ticketPage: (filter: TicketFilter) => ['tickets', filter],
  savedReplies: ['saved-replies'],
  colleagues: ['colleagues'],
  customer: (customerId: string) => ['customer', customerId],
  timeline: (customerId: string) => ['timeline', customerId],
  pending: (customerId: string) => ['pending', customerId],
  knowledge: ['knowledge'],
  articles: ['knowledge', 'articles'],
  article: (articleId: string) => ['knowledge', 'article', articleId],
  knowledgeSearch: (question: string) => ['knowledge', 'search', question],
  gaps: ['knowledge', 'gaps'],
  knowledgeQuestions: ['knowledge', 'questions'],
  evaluations: ['knowledge', 'evaluations'],
  settings: ['settings'],
  model: ['model'],
  alertSettings: ['settings', 'alerts'],
  autonomy: ['autonomy'],
  health: ['health'],
} as const
