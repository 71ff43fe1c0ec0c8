import type { Answer } from '../core/provider.ts'

/** Twilio's words for its codes; the caller's own value goes where `%` stands. */
const MESSAGES: Readonly<Record<number, string>> = {
  20001: 'Unknown parameters: %',
  20003: 'Authenticate',
  20404: 'The requested resource % was not found',
  20405: 'HTTP method not allowed',
  20422: 'Invalid parameter: %',
  20429: 'Too Many Requests',
  20500: 'An internal server error has occurred',
  21211: "Invalid 'To' Phone Number: %",
  21266: "'To' and 'From' number cannot be the same: %",
  21408: "Permission to send an SMS has not been enabled for the region indicated by the 'To' number: %",
  21603: "A 'From' phone number is required.",
  21604: "A 'To' phone number is required.",
  21606:
    "The 'From' phone number provided (%) is not a valid message-capable Twilio phone number for this destination.",
  21609: "The 'StatusCallback' URL % is not a valid URL.",
  21610: 'Attempt to send to unsubscribed recipient',
  21612: 'Message cannot be sent with the current combination of To (%) and From parameters',
  21614: "'To' number: %, is not a valid mobile number",
  21617: 'The concatenated message body exceeds the 1600 character limit.',
  21619: 'A text message body or media urls must be specified.',
  21620: 'Invalid media URL(s)',
  21655: 'The ContentSid is Invalid',
  21656: 'The ContentVariables Parameter is invalid',
  21658: 'Parameter exceeded character limit: %',
  21705: 'The Messaging Service Sid is invalid.',
  21910: 'Invalid From and To pair. From and To should be of the same channel',
  63007: 'Twilio could not find a Channel with the specified From address',
}

const STATUSES: Readonly<Record<number, number>> = { 20003: 401, 20404: 404, 20405: 405, 20429: 429, 20500: 500 }

export function twilioError(code: number, value = '', headers: Record<string, string> = {}): Answer {
  const status = STATUSES[code] ?? 400
  const message = (MESSAGES[code] ?? 'Error').replace('%', value)
  return { status, headers, body: { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status } }
}

/** Why a message that was accepted never arrived, as `error_message` shows it. */
const ASYNC_MESSAGES: Readonly<Record<number, string>> = {
  30003: 'Unreachable destination handset',
  30005: 'Unknown destination handset',
  30006: 'Landline or unreachable carrier',
  30007: 'Message filtered',
  30008: 'Unknown error',
  30034: 'US A2P 10DLC - Message from an Unregistered Number',
  30036: 'Validity Period Expired',
  63003: 'Channel could not find To address',
  63016: 'Failed to send freeform message because you are outside the allowed window. Please use a Message Template.',
  63018: 'Rate limit exceeded for Channel',
  63021: 'Channel invalid content error',
  63024: 'Invalid message recipient',
  63028: 'Number of parameters provided does not match the expected number of params',
  63032: "We cannot send this message to this user because of WhatsApp's user limitations",
  63038: 'Account exceeded the daily messages limit',
  63049: 'Meta chose not to deliver this WhatsApp marketing message',
}

export const SYNC_SENTINELS: ReadonlySet<number> = new Set([21211, 21408, 21610, 21612, 21614])
export const ASYNC_CODES: ReadonlySet<number> = new Set(Object.keys(ASYNC_MESSAGES).map(Number))

export const asyncMessage = (code: number): string => ASYNC_MESSAGES[code] ?? 'Unknown error'
