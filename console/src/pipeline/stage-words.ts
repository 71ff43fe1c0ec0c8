import type { ColumnName, LostReason, Stage } from '../api/nouns.ts'
import type { Tone } from '../ui/status.tsx'

interface Words {
  readonly name: string
  readonly tone: Tone
  readonly column: ColumnName | null
}

export const STAGES: Record<Stage, Words> = {
  new: { name: 'New', tone: 'moving', column: 'incoming' },
  qualified: { name: 'Qualified', tone: 'moving', column: 'ai_processing' },
  negotiating: { name: 'Negotiating', tone: 'moving', column: 'negotiation' },
  contract_sent: { name: 'Contract sent', tone: 'moving', column: 'contract' },
  signed: { name: 'Signed', tone: 'moving', column: 'contract' },
  invoiced: { name: 'Invoiced', tone: 'moving', column: 'contract' },
  paid: { name: 'Paid', tone: 'finished', column: 'paid' },
  lost: { name: 'Lost', tone: 'sleeping', column: null },
}

export const stageName = (stage: string): string => STAGES[stage as Stage]?.name ?? stage

export const COLUMNS: Record<ColumnName, { readonly name: string; readonly empty: string }> = {
  incoming: { name: 'Incoming', empty: 'New leads arrive here by themselves.' },
  ai_processing: { name: 'AI processing', empty: 'Leads the AI is getting to know.' },
  negotiation: { name: 'Negotiation', empty: 'Deals with an offer on the table.' },
  contract: { name: 'Contract', empty: 'Contracts and invoices on their way.' },
  paid: { name: 'PAID', empty: 'Money that has arrived.' },
}

// safe: the record's keys are exactly the columns, in the board's order
export const COLUMN_ORDER = Object.keys(COLUMNS) as ColumnName[]

export const LOST_REASONS: Record<LostReason, string> = {
  no_reply: 'No reply',
  price: 'Price',
  timing: 'Timing',
  not_fit: 'Not a fit',
  competitor: 'Went to a competitor',
  out_of_area: 'Out of area',
  agent_error: 'Our mistake',
  channel_failure: 'Could not be reached',
  declined: 'Declined',
  expired: 'Contract expired',
  voided: 'Contract voided',
  payment_failed: 'Payment failed',
  opted_out: 'Opted out',
  closed_by_owner: 'Closed by you',
}
