/** What a process wants next: to do one thing that nothing can divide, or to wait. */
export type Want =
  | { readonly kind: 'act'; readonly name: string; readonly run: () => Promise<void> }
  | { readonly kind: 'wait'; readonly until: () => boolean; readonly deadlineMs: number | null }

/** A process that can be stopped, delayed or forgotten between any two things it does. */
export type Steps<Result> = Generator<Want, Result, undefined>

export function* act<Result>(name: string, run: () => Promise<Result>): Steps<Result> {
  const done: { result: Result }[] = []
  yield { kind: 'act', name, run: async () => void done.push({ result: await run() }) }
  const [first] = done
  if (first === undefined) throw new Error(`${name} was not run`)
  return first.result
}

export function* wait(until: () => boolean, deadlineMs: number | null = null): Steps<void> {
  yield { kind: 'wait', until, deadlineMs }
}

export interface Process<Result> {
  readonly name: string
  /** Null once it has come to its end. */
  want: Want | null
  readonly steps: Steps<Result>
  ended: { readonly result: Result } | null
  /** Nobody waits for it any more, and it does not know. */
  isAbandoned: boolean
}

export function start<Result>(name: string, steps: Steps<Result>): Process<Result> {
  const process: Process<Result> = { name, want: null, steps, ended: null, isAbandoned: false }
  advance(process)
  return process
}

/** Goes on to what the process wants after the thing it has just done or waited for. */
export function advance<Result>(process: Process<Result>): void {
  const next = process.steps.next()
  if (next.done === true) {
    process.want = null
    process.ended = { result: next.value }
  } else process.want = next.value
}
