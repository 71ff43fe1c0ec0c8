/** How deep lists and objects stand inside each other, counted up to `most` + 1; no recursion, so no depth breaks it. */
export function depthOf(value: unknown, most: number): number {
  let level: unknown[] = [value]
  for (let depth = 0; depth <= most; depth++) {
    level = level.flatMap(childrenOf)
    if (level.length === 0) return depth
  }
  return most + 1
}

const childrenOf = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value).filter((child) => typeof child === 'object') : []
