import {
  isGrpcServiceError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client'
import { ApplicationFailure, WorkflowNotFoundError } from '@temporalio/common'

/** What a command to a workflow came to, when it came to nothing. */
export type CommandFailure =
  | { readonly kind: 'not_running' }
  /** The workflow's record refused it; the words are ours. */
  | { readonly kind: 'refused'; readonly reason: string; readonly message: string }
  /** Nobody answered in time: it may still happen. */
  | { readonly kind: 'away' }

const OUR_REASON = /^[a-z][a-z_]*$/

/** Reads an error of Temporal's client; null for any other. */
export function commandFailure(error: unknown): CommandFailure | null {
  if (error instanceof WorkflowNotFoundError) return { kind: 'not_running' }
  if (error instanceof WorkflowUpdateFailedError) return refusalIn(error.cause)
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return { kind: 'away' }
  return isAway(error) ? { kind: 'away' } : null
}

function refusalIn(error: unknown): CommandFailure | null {
  if (error instanceof ApplicationFailure)
    return error.nonRetryable === true && OUR_REASON.test(error.type ?? '')
      ? { kind: 'refused', reason: error.type ?? '', message: error.message }
      : null
  return error instanceof Error ? refusalIn(error.cause) : null
}

/** Deadline exceeded, resource exhausted, unavailable: also when the first connection could not be made. */
const AWAY_CODES: ReadonlySet<number> = new Set([4, 8, 14])

function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (isGrpcServiceError(error)) return AWAY_CODES.has(error.code)
  return error.cause !== undefined && isAway(error.cause)
}
