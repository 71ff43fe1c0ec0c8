export const EXECUTION_KINDS = ['send_envelope', 'void_envelope', 'send_invoice', 'void_invoice', 'refund'] as const
export type ExecutionKind = (typeof EXECUTION_KINDS)[number]
export type ExecutionState = 'planned' | 'done' | 'failed' | 'compensated'
/** What undoing a step came to. "too_late" carries the truth that re-enters the forward path. */
export type CompensationOutcome = 'undone' | 'never_happened' | 'too_late'
