export const isSame = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right)

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A draft begun on `base`, carried over to what is stored now: what was typed stays, everything else follows. */
export function rebase<Draft>(draft: Draft, base: Draft, stored: Draft): Draft
export function rebase(draft: unknown, base: unknown, stored: unknown): unknown {
  if (isSame(draft, base)) return stored
  if (!isRecord(draft) || !isRecord(base) || !isRecord(stored)) return draft
  return Object.fromEntries(Object.keys(stored).map((key) => [key, rebase(draft[key], base[key], stored[key])]))
}
