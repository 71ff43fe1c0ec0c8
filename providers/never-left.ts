/** Failures before a connection stands: no byte of the request reached anybody. */
const BEFORE_CONNECTING = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EAI_FAIL',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
])

/** Is a network failure, or the one that caused it, of a kind that proves that nothing was sent? */
export function neverLeft(failure: unknown): boolean {
  const { code, syscall, cause } = (failure ?? {}) as { code?: unknown; syscall?: unknown; cause?: unknown }
  if (typeof code === 'string' && BEFORE_CONNECTING.has(code)) return true
  if (syscall === 'connect' || syscall === 'getaddrinfo') return true
  return cause !== undefined && cause !== failure && neverLeft(cause)
}

/** A network failure in one word, for a message: its code, else its kind. */
export function reasonOf(failure: unknown): string {
  const { code, name, cause } = (failure ?? {}) as { code?: unknown; name?: unknown; cause?: { code?: unknown } }
  const words = [code, cause?.code, name].filter((word) => typeof word === 'string')
  return words[0] ?? 'unknown'
}
