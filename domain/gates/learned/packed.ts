import type { PackedWeights } from './meaning.ts'

/** Looks a weight up by its place; a place beyond the last weighs nothing. */
export function weightsIn({ scale, packed }: PackedWeights): (at: number) => number {
  const bytes = Int8Array.from(atob(packed), (byte) => byte.charCodeAt(0))
  return (at) => (bytes[at] ?? 0) * scale
}
