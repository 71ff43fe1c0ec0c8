export const APPROVAL_KINDS = ['send_contract', 'below_floor', 'refund', 'money_on_closed_deal'] as const
export type ApprovalKind = (typeof APPROVAL_KINDS)[number]
/** An approval nobody answers expires to "no", never to "yes". */
export type ApprovalState = 'open' | 'approved' | 'rejected' | 'expired'
