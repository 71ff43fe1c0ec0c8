export interface Step {
  readonly name: string
  /** Steps that must be done before; names that are not part of this run count as done. */
  readonly after: readonly string[]
  readonly run: () => Promise<void>
}

/** Runs every step as soon as those before it are done. The first failure wins; by then nothing is running any more. */
export async function runSteps(steps: readonly Step[], abort: AbortController): Promise<void> {
  const started = new Map<string, Promise<void>>()
  let failure: { readonly reason: unknown } | undefined
  for (const step of steps) started.set(step.name, startStep(step))
  await Promise.allSettled(started.values())
  if (failure) throw failure.reason
  abort.signal.throwIfAborted()

  async function startStep(step: Step): Promise<void> {
    try {
      await Promise.resolve() // until every step is known, in whatever order they are listed
      await Promise.all(step.after.map((name) => started.get(name) ?? Promise.resolve()))
      abort.signal.throwIfAborted()
      await step.run()
    } catch (reason) {
      // What fails after the first failure was cut off by it and tells nothing new.
      if (!abort.signal.aborted) failure = { reason }
      abort.abort()
      throw reason
    }
  }
}
