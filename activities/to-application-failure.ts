import { ApplicationFailure } from '@temporalio/common'
import { ProviderError } from '../providers/provider-error.ts'
import { ServiceError } from '../services/errors.ts'

/** The single mapping of our errors to Temporal's: says whether trying again has a point, and when. */
function toApplicationFailure(error: unknown): unknown {
  if (error instanceof ProviderError)
    return ApplicationFailure.create({
      message: error.message,
      type: `${error.vendor}:${error.code}`,
      nonRetryable: !error.retryable,
      ...(error.retryAfterMs === null ? {} : { nextRetryDelay: error.retryAfterMs }),
      cause: error,
    })
  if (error instanceof ServiceError)
    return ApplicationFailure.create({ message: error.message, type: error.reason, nonRetryable: true, cause: error })
  return error
}

type Activity = (...args: never[]) => Promise<unknown>

/** The same activities, failing in Temporal's words. */
export function mapFailures<Activities extends Record<string, Activity>>(activities: Activities): Activities {
  const mapped = Object.fromEntries(
    Object.entries(activities).map(([name, run]) => [
      name,
      async (...args: never[]) => {
        try {
          return await run(...args)
        } catch (error) {
          throw toApplicationFailure(error)
        }
      },
    ]),
  )
  // safe because every entry keeps its name and its signature
  return mapped as Activities
}
