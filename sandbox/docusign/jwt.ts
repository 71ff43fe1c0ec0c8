import { createPublicKey, verify } from 'node:crypto'

export interface Claims {
  readonly iss?: unknown
  readonly sub?: unknown
  readonly aud?: unknown
  readonly iat?: unknown
  readonly exp?: unknown
  readonly scope?: unknown
}

interface Jwt {
  readonly algorithm: unknown
  readonly claims: Claims
  readonly isSignedWith: (publicKeyPem: string) => boolean
}

/** Null for text that is no JWT at all. */
export function readJwt(token: string): Jwt | null {
  const [head, payload, signature, ...rest] = token.split('.')
  if (!head || !payload || !signature || rest.length > 0) return null
  const header = parsePart(head)
  const claims = parsePart(payload)
  if (!header || !claims) return null
  const signed = Buffer.from(`${head}.${payload}`)
  return {
    algorithm: header['alg'],
    claims,
    isSignedWith: (publicKeyPem) =>
      verify('RSA-SHA256', signed, createPublicKey(publicKeyPem), Buffer.from(signature, 'base64url')),
  }
}

function parsePart(part: string): Record<string, unknown> | null {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : null
  } catch {
    return null
  }
}
