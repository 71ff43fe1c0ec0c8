import type { PackedWeights } from '../../domain/gates/learned/packed.ts'

const LINE = 1_000

export function pack(weights: Float64Array): PackedWeights {
  const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127
  const bytes = Int8Array.from(weights, (weight) => Math.round(weight / scale))
  return { scale, packed: Buffer.from(bytes.buffer).toString('base64') }
}

/** As it stands in a source file. */
export const linesOf = ({ packed }: PackedWeights): string =>
  (packed.match(new RegExp(`.{1,${LINE}}`, 'g')) ?? []).join('\n')
