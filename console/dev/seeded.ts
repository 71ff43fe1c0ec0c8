/** The same numbers on every start, so that two screenshots differ only where the console does. */
export function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

let made = 0
/** A version 7 shaped id that counts up. */
export function nextId(): string {
  made += 1
  return `01939f00-0000-7000-8000-${made.toString(16).padStart(12, '0')}`
}

export const START = Date.now()
const MINUTE = 60_000

/** A moment so many minutes before the server started; negative for moments to come. */
export const minutesAgo = (minutes: number): string => new Date(START - minutes * MINUTE).toISOString()
export const now = (): string => new Date().toISOString()

let position = 1_000
export const nextPosition = (): number => {
  position += 1
  return position
}
export const horizon = (): number => position

export const pick = <Item>(items: readonly Item[], random: () => number): Item => {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}
