/** Why a conversation needs a person. The first seven are the reason codes of hard escalation. */
export const ATTENTION_REASONS = [
  'pricing_inquiry',
  'refund_request',
  'legal',
  'compliance',
  'negative_sentiment',
  'human_requested',
  'no_answer_found',
  'model_refused',
  'model_unavailable',
  'draft_blocked',
  'budget_exhausted',
  'suggestion_ready',
  'send_failed',
  'send_undecided',
  'wrote_after_stop',
  'ai_paused',
  'second_deal',
  'first_response_late',
  'resolution_late',
  'takeover_open',
] as const
export type AttentionReason = (typeof ATTENTION_REASONS)[number]
