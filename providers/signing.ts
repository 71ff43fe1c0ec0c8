import { createHmac, timingSafeEqual } from 'node:crypto'

/** Compares in a time that does not depend on where two texts differ. */
export function isSameText(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)]
  return left.length === right.length && timingSafeEqual(left, right)
}

export function hmac(
  algorithm: 'sha1' | 'sha256',
  key: string,
  data: string | Buffer,
  encoding: 'base64' | 'hex',
): string {
  return createHmac(algorithm, key).update(data).digest(encoding)
}
