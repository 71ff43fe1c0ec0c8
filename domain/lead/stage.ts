/** How far a lead has come. From the first offer on it is called a deal. */
export const STAGES = [
  'new',
  'qualified',
  'negotiating',
  'contract_sent',
  'signed',
  'invoiced',
  'paid',
  'lost',
] as const
export type Stage = (typeof STAGES)[number]

const ORDER: Record<Stage, number> = {
  new: 0,
  qualified: 1,
  negotiating: 2,
  contract_sent: 3,
  signed: 4,
  invoiced: 5,
  paid: 6,
  lost: -1,
}

export const isClosed = (stage: Stage): boolean => stage === 'paid' || stage === 'lost'

/** Has the lead come at least this far? A lost lead has come nowhere. */
export const hasReached = (stage: Stage, wanted: Exclude<Stage, 'lost'>): boolean => ORDER[stage] >= ORDER[wanted]

/** Stages only move forward, to lost from any open one, and from lost to paid when money arrives all the same. */
export function mayMove(from: Stage, to: Stage): boolean {
  if (from === to || from === 'paid') return false
  if (to === 'lost') return from !== 'lost'
  if (from === 'lost') return to === 'paid' || to === 'signed'
  return ORDER[to] > ORDER[from]
}

/** The columns of the board, in order, and the stages each holds. Lost is a filter, not a column. */
export const BOARD = [
  { column: 'incoming', stages: ['new'] },
  { column: 'ai_processing', stages: ['qualified'] },
  { column: 'negotiation', stages: ['negotiating'] },
  { column: 'contract', stages: ['contract_sent', 'signed', 'invoiced'] },
  { column: 'paid', stages: ['paid'] },
] as const satisfies readonly { column: string; stages: readonly Stage[] }[]
export type BoardColumn = (typeof BOARD)[number]['column']

export const LOST_REASONS = [
  'no_reply',
  'price',
  'timing',
  'not_fit',
  'competitor',
  'out_of_area',
  'agent_error',
  'channel_failure',
  'declined',
  'expired',
  'voided',
  'payment_failed',
  'opted_out',
  'closed_by_owner',
] as const
export type LostReason = (typeof LOST_REASONS)[number]
