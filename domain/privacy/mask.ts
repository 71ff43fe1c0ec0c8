const HIDDEN = '•••'
const SHORTEST_WITH_END = 7

/** An address for somebody who may not know it: enough to tell two apart, too little to write to. */
export function maskAddress(address: string): string {
  if (address.includes('@')) return `${String.fromCodePoint(address.codePointAt(0) ?? 0)}${HIDDEN}@${HIDDEN}`
  return address.length < SHORTEST_WITH_END ? HIDDEN : `${HIDDEN} ${address.slice(-2)}`
}

/** What an event may say to somebody who may not read customers' words: codes, amounts and names of states. */
const SAYABLE: ReadonlySet<string> = new Set([
  'amountMinor',
  'before',
  'channel',
  'code',
  'currency',
  'decision',
  'for',
  'from',
  'kind',
  'leadId',
  'number',
  'persona',
  'priority',
  'purposes',
  'reason',
  'revision',
  'state',
  'status',
  'step',
  'to',
])

/** The payload without everything nobody has said to be harmless. */
export function maskPayload(payload: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(payload).filter(([key]) => SAYABLE.has(key)))
}
