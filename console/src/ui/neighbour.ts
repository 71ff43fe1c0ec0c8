/** The one before or behind the open one; the first when none is open; null at the end. */
export function neighbour(order: readonly string[], open: string | undefined, by: 1 | -1): string | null {
  if (open === undefined) return order[0] ?? null
  const at = order.indexOf(open)
  return at === -1 ? (order[0] ?? null) : (order[at + by] ?? null)
}
