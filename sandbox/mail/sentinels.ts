/** The local part ends in `999` + one of these: an address made to behave in that way. Documented in sandbox/README.md. */
const FATES = {
  '0501': 'refused',
  '0550': 'bounced',
  '0552': 'blocked',
  '0421': 'deferred',
  '0605': 'suppressed',
  '0607': 'complained',
  '0608': 'unsubscribed',
} as const
export type Fate = (typeof FATES)[keyof typeof FATES]

export function fateOf(address: string): Fate | null {
  const code = /999(\d{4})@/.exec(address)?.[1] ?? ''
  return Object.hasOwn(FATES, code) ? FATES[code as keyof typeof FATES] : null
}
