import { type FetchedFile, fetchOf } from '../files/fetched.ts'
import type { TwilioAccount } from '../twilio/sdk.ts'

const isTwilios = ({ hostname }: URL): boolean => /^(?:[\w-]+\.)*twilio\.com$/.test(hostname)

/** Media lie behind the account's own credentials; Twilio sends on to a store that needs none. */
export function fetchFile(
  { credentials, baseUrl }: TwilioAccount,
  url: string,
  maxBytes: number,
  abort: AbortSignal,
): Promise<FetchedFile> {
  const key = Buffer.from(`${credentials.accountSid}:${credentials.authToken}`).toString('base64')
  return fetchOf('twilio', {
    url,
    credentials: { authorization: `Basic ${key}` },
    isOwnHost: isTwilios,
    baseUrl,
    maxBytes,
    abort,
  })
}
