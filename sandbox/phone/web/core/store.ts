export interface Store<State extends object> {
  readonly get: () => State
  readonly set: (change: Partial<State> | ((state: State) => Partial<State>)) => void
  /** Runs `effect` now and, at the next frame, whenever what `select` picks is another object. */
  readonly watch: <Part>(select: (state: State) => Part, effect: (part: Part) => void) => void
  /** The same without the wait for a frame: for what somebody may use before the next one. */
  readonly follow: <Part>(select: (state: State) => Part, effect: (part: Part) => void) => void
}

export function createStore<State extends object>(initial: State): Store<State> {
  let state = initial
  let isPlanned = false
  const watchers: (() => void)[] = []
  const followers: (() => void)[] = []
  const tell = () => {
    isPlanned = false
    for (const watcher of watchers) watcher()
  }
  const tellTo =
    (told: (() => void)[]): Store<State>['watch'] =>
    (select, effect) => {
      let last = select(state)
      effect(last)
      told.push(() => {
        const next = select(state)
        if (Object.is(next, last)) return
        last = next
        effect(next)
      })
    }
  return {
    get: () => state,
    set: (change) => {
      state = { ...state, ...(typeof change === 'function' ? change(state) : change) }
      for (const follower of followers) follower()
      if (isPlanned) return
      isPlanned = true
      // A burst of events paints once. A hidden page has no frames, so a timer stands in.
      if (document.hidden) setTimeout(tell)
      else requestAnimationFrame(tell)
    },
    watch: tellTo(watchers),
    follow: tellTo(followers),
  }
}
