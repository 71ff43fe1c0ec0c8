/** One signed byte for each weight, base64; a weight is its byte times the scale. */
export interface PackedWeights {
  readonly scale: number
  readonly packed: string
}

/** Looks a weight up by its place; a place beyond the last weighs nothing. */
export function weightsIn({ scale, packed }: PackedWeights): (at: number) => number {
  const bytes = Int8Array.from(atob(packed), (byte) => byte.charCodeAt(0))
  return (at) => (bytes[at] ?? 0) * scale
}
