/** Runs works of one kind a few at a time, in the order they come: the browser keeps its connections for everything else. */
export function inTurn(most: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = []
  let running = 0
  return async (work) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve))
    else running++
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      // The place goes straight to whoever waits.
      if (next === undefined) running--
      else next()
    }
  }
}
