export interface Step {
  readonly name: string
  /** Steps that must be done before; names that are not part of this run count as done. */
  readonly after: readonly string[]
  readonly run: () => Promise<void>
}

/** Runs every step as soon as those before it are done. The first failure wins; by then nothing is running any more. */
export async function runSteps(steps: readonly Step[], abort: AbortController): Promise<void> {
  const started = new Map<string, Promise<void>>()
  for (const step of steps) started.set(step.name, startStep(step))
  const results = await Promise.allSettled(started.values())
  const failed = results.find((result) => result.status === 'rejected' && !isFollowUp(result.reason))
  if (failed?.status === 'rejected') throw failed.reason
  abort.signal.throwIfAborted()

  async function startStep(step: Step): Promise<void> {
    try {
      await Promise.resolve() // until every step is known, in whatever order they are listed
      await Promise.all(step.after.map((name) => started.get(name) ?? Promise.resolve()))
      abort.signal.throwIfAborted()
      await step.run()
    } catch (error) {
      if (!abort.signal.aborted) abort.abort(new StepsAbortedError())
      throw error
    }
  }
}

class StepsAbortedError extends Error {
  override readonly name = 'StepsAbortedError'
}

/** Steps that were cut off because another one failed, or because the start was called off, tell nothing new. */
function isFollowUp(reason: unknown): boolean {
  return reason instanceof StepsAbortedError || (reason instanceof Error && reason.name === 'AbortError')
}
