/** Everything the event store can say, in the words the live feed uses. A new word needs its line here first. */
export const EVENT_TYPES = [
  'message:received',
  'message:edited',
  'message:deleted',
  'message:sent',
  'message:delivery_changed',
  'message:failed',
  'message:undecided',
  'message:undone',
  'message:expired',
  'message:duplicated',
  'message:rated',
  'attachment:stored',
  'attachment:refused',
  'note:added',
  'conversation:taken_over',
  'conversation:given_back',
  'conversation:attention_needed',
  'conversation:attention_settled',
  'conversation:takeover_reminded',
  'conversation:assigned',
  'customer:created',
  'customer:details_learned',
  'customer:renamed',
  'customer:address_unusable',
  'customer:address_usable',
  'customer:blocked',
  'customer:unblocked',
  'customer:merged',
  'customer:split',
  'customer:match_proposed',
  'customer:match_decided',
  'consent:changed',
  'disclosure:made',
  'agent:spawned',
  'ticket:opened',
  'ticket:answered',
  'ticket:reopened',
  'ticket:woken',
  'ticket:snoozed',
  'ticket:resolved',
  'ticket:assigned',
  'ticket:priority_changed',
  'ticket:reason_added',
  'ticket:deadline_missed',
  'escalation:raised',
  'escalation:notified',
  'escalation:reminded',
  'escalation:customer_told',
  'escalation:acknowledged',
  'promise:made',
  'promise:kept',
  'promise:broken',
  'promise:released',
  'promise:moved',
  'scheduled:planned',
  'scheduled:changed',
  'scheduled:cancelled',
  'scheduled:sent',
  'scheduled:stopped',
  'lead:new',
  'lead:status_changed',
  'lead:waiting',
  'lead:closed',
  'offer:made',
  'offer:accepted',
  'offer:declined',
  'approval:requested',
  'approval:decided',
  'contract:planned',
  'contract:sent',
  'contract:viewed',
  'contract:signed',
  'contract:declined',
  'contract:voided',
  'contract:expired',
  'invoice:sent',
  'invoice:failed',
  'invoice:voided',
  'payment:received',
  'payment:late',
  'payment:refunded',
  'provider_event:unmatched',
  'provider_event:forgotten',
  'dead_letter:added',
  'dead_letter:replayed',
  'dead_letter:dismissed',
  'channel:closed',
  'channel:opened',
  'model:closed',
  'model:opened',
  'alert:raised',
  'alert:settled',
  'alert:told',
  'alert:not_told',
  'autonomy:changed',
  'settings:changed',
  'templates:changed',
  'knowledge:article_added',
  'knowledge:article_edited',
  'knowledge:article_restored',
  'knowledge:article_published',
  'knowledge:article_deleted',
  'knowledge:gap_found',
  'knowledge:gap_closed',
  'knowledge:question_added',
  'knowledge:question_deleted',
  'knowledge:synonyms_changed',
  'knowledge:evaluated',
  'login:succeeded',
  'login:failed',
  'voice:call_started',
] as const
export type EventType = (typeof EVENT_TYPES)[number]

export type SubjectKind =
  | 'conversation'
  | 'message'
  | 'customer'
  | 'lead'
  | 'ticket'
  | 'promise'
  | 'scheduled_message'
  | 'offer'
  | 'approval'
  | 'envelope'
  | 'invoice'
  | 'provider_event'
  | 'dead_letter'
  | 'channel_account'
  | 'alert'
  | 'article'
  | 'knowledge_gap'
  | 'knowledge_question'
  | 'knowledge_evaluation'
  | 'tenant'
  | 'user'
