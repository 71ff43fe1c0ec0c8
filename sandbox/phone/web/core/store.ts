export interface Store<State extends object> {
  readonly get: () => State
  readonly set: (change: Partial<State> | ((state: State) => Partial<State>)) => void
  /** Runs `effect` now and, at the next frame, whenever what `select` picks is another object. */
  readonly watch: <Part>(select: (state: State) => Part, effect: (part: Part) => void) => void
}

export function createStore<State extends object>(initial: State): Store<State> {
  let state = initial
  let isPlanned = false
  const watchers: (() => void)[] = []
  const tell = () => {
    isPlanned = false
    for (const watcher of watchers) watcher()
  }
  return {
    get: () => state,
    set: (change) => {
      state = { ...state, ...(typeof change === 'function' ? change(state) : change) }
      if (isPlanned) return
      isPlanned = true
      // A burst of events paints once. A hidden page has no frames, so a timer stands in.
      if (document.hidden) setTimeout(tell)
      else requestAnimationFrame(tell)
    },
    watch: (select, effect) => {
      let last = select(state)
      effect(last)
      watchers.push(() => {
        const next = select(state)
        if (Object.is(next, last)) return
        last = next
        effect(next)
      })
    },
  }
}
