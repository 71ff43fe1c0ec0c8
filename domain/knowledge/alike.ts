/** One letter changed, left out, added, or two swapped. */
export function isOneEditApart(left: string, right: string): boolean {
  if (Math.abs(left.length - right.length) > 1 || left === right) return false
  const from = sharedStart(left, right)
  const [a, b] = [left.slice(from), right.slice(from)]
  if (a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1)) return true
  return a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2)
}

const SHORTEST = 5
const LONGEST_ENDING = 3
const SHARED = 0.65

/** One ends in the other ("hairdryer", "dryer"), or both begin alike and have short endings ("vaccinated", "vaccination"). */
export function isKin(left: string, right: string): boolean {
  const [short, long] = left.length < right.length ? [left, right] : [right, left]
  if (short.length < SHORTEST) return false
  if (long.endsWith(short)) return true
  const shared = sharedStart(short, long)
  return shared >= SHORTEST && shared >= SHARED * long.length && short.length - shared <= LONGEST_ENDING
}

function sharedStart(left: string, right: string): number {
  let shared = 0
  while (shared < left.length && left[shared] === right[shared]) shared++
  return shared
}
