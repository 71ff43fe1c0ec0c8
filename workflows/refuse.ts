import { ApplicationFailure } from '@temporalio/workflow'

/** Validator of commands: nobody takes over, gives back or decides anonymously. Synchronous, as validators must be. */
export function refuseWithoutUser({ userId }: { userId: string }): void {
  if (typeof userId !== 'string' || userId === '')
    throw ApplicationFailure.nonRetryable('a command names who gives it', 'BadCommand')
}
