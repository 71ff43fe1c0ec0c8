export interface Undoable {
  /** What was done, in the past tense: "Took over from the AI". */
  readonly label: string
  readonly undo: () => unknown
  /** For what only leaves once the time to undo has passed; `isLeaving` when the page is being closed. */
  readonly commit?: (isLeaving: boolean) => Promise<unknown>
}

export interface Toast {
  readonly label: string
  readonly tone: 'plain' | 'broken'
  readonly canUndo: boolean
}

interface Deps {
  readonly holdMs: number
  readonly show: (toast: Toast | null) => void
}

export interface Undo {
  offer(action: Undoable): void
  undo(): void
  /** Does at once what still waits. */
  flush(isLeaving?: boolean): void
  say(label: string, tone?: Toast['tone']): void
  /** Runs a command whose failure has no better place to be shown. */
  attempt(what: string, work: Promise<unknown>): void
}

const because = (error: unknown) => (error instanceof Error ? error.message : 'Something unexpected happened.')

/** One action at a time can be undone: the next one makes the last one final. */
export function createUndo({ holdMs, show }: Deps): Undo {
  let open: Undoable | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  function present(toast: Toast, then: () => void): void {
    clearTimeout(timer)
    show(toast)
    timer = setTimeout(then, holdMs)
  }

  function take(): Undoable | null {
    clearTimeout(timer)
    const action = open
    open = null
    show(null)
    return action
  }

  const say: Undo['say'] = (label, tone = 'plain') => present({ label, tone, canUndo: false }, () => show(null))
  const attempt: Undo['attempt'] = (what, work) => {
    work.catch((error: unknown) => say(`${what}: ${because(error)}`, 'broken'))
  }

  function flush(isLeaving = false): void {
    const action = take()
    if (action?.commit) attempt(`"${action.label}" did not work`, action.commit(isLeaving))
  }

  return {
    say(label, tone) {
      flush()
      say(label, tone)
    },
    attempt,
    flush,
    offer(action) {
      flush()
      open = action
      present({ label: action.label, tone: 'plain', canUndo: true }, () => flush())
    },
    undo() {
      const action = take()
      if (action === null) return
      attempt('Could not undo', Promise.resolve(action.undo()))
    },
  }
}
