import { randomBytes } from 'node:crypto'
import { createRequire } from 'node:module'
import { send } from '../stack/http.ts'
import type { BenchStack } from '../stack/start.ts'

type Sign = (authToken: string, url: string, params: Record<string, string>) => string
// safe: the vendor's own signing function, loaded without the rest of its library
const { getExpectedTwilioSignature } = createRequire(import.meta.url)('twilio/lib/webhooks/webhooks.js') as {
  getExpectedTwilioSignature: Sign
}

export interface InboundText {
  readonly from: string
  readonly text: string
  readonly sid: string
}

export const newSid = (): string => `SM${randomBytes(16).toString('hex')}`

/** Delivers what a customer wrote as Twilio does, once; the status, 0 when nobody answered. */
export function createTwilioSender({ addresses, twilio }: BenchStack) {
  const url = `${addresses.api}/webhook/sms/${twilio.endpoints['sms']}`
  return async ({ from, text, sid }: InboundText): Promise<number> => {
    const fields = {
      MessageSid: sid,
      SmsSid: sid,
      SmsMessageSid: sid,
      AccountSid: twilio.twilio.accountSid,
      From: from,
      To: twilio.numbers['sms'] ?? '',
      Body: text,
      NumMedia: '0',
      NumSegments: '1',
      SmsStatus: 'received',
      ApiVersion: '2010-04-01',
    }
    try {
      const headers = {
        'content-type': 'application/x-www-form-urlencoded',
        'x-twilio-signature': getExpectedTwilioSignature(twilio.twilio.authToken, url, fields),
      }
      return (await send(url, { headers, body: new URLSearchParams(fields).toString() })).status
    } catch {
      // refused, reset or too late: Twilio sees no answer either
      return 0
    }
  }
}

let numbers = 0

/** An Irish number nobody has, unlike any other of this run. */
export const newNumber = (): string => `+35387${String(1_000_000 + numbers++)}`

let questions = 0

/** A complete question the price list and the profile answer, unlike any other of this run. */
export const newQuestion = (): string => `What are your opening hours this week, note k${(++questions).toString(36)}x?`
