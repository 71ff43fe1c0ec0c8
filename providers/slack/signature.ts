import type { SignedRequest } from '../messaging/contract.ts'
import { hmac, isSameText } from '../signing.ts'

const WINDOW_MS = 5 * 60_000

/** X-Slack-Signature over the time it names and the raw body. Too old and too new are refused alike. */
export function isSignedBySlack(request: SignedRequest, secrets: readonly string[], nowMs = Date.now()): boolean {
  const { 'x-slack-signature': given, 'x-slack-request-timestamp': timestamp } = request.headers
  if (!given || !timestamp || !/^\d{1,12}$/.test(timestamp)) return false
  if (Math.abs(nowMs - Number(timestamp) * 1_000) > WINDOW_MS) return false
  const signed = Buffer.concat([Buffer.from(`v0:${timestamp}:`), request.body])
  return secrets.some((secret) => isSameText(given, `v0=${hmac('sha256', secret, signed, 'hex')}`))
}
