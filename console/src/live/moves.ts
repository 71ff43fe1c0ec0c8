type Listener = (leadId: string) => void

const listeners = new Set<Listener>()

/** Called just before the cache moves a card, while it still stands at its old place. */
export function tellMoved(leadId: string): void {
  for (const listener of listeners) listener(leadId)
}

export function onMoved(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
