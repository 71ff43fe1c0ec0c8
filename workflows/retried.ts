import { isCancellation } from '@temporalio/workflow'

/** A record verb as a local activity; while Postgres is away, patiently as a regular one. */
export async function retried<Activities, Result>(
  local: Activities,
  patient: Activities,
  verb: (activities: Activities) => Promise<Result>,
): Promise<Result> {
  try {
    return await verb(local)
  } catch (error) {
    if (isCancellation(error)) throw error
    return verb(patient)
  }
}
