import { createHash } from 'node:crypto'
import type { TwilioAccount, TwilioNumber } from './account.ts'
import { twilioDate } from './message.ts'

const EPOCH = twilioDate(Date.UTC(2026, 0, 1))
const base = (account: TwilioAccount) => `/2010-04-01/Accounts/${account.accountSid}`

export function accountResource(account: TwilioAccount) {
  const uri = base(account)
  return {
    auth_token: account.authToken,
    date_created: EPOCH,
    date_updated: EPOCH,
    friendly_name: account.friendlyName ?? 'Sandbox account',
    owner_account_sid: account.accountSid,
    sid: account.accountSid,
    status: 'active',
    subresource_uris: { messages: `${uri}/Messages.json`, incoming_phone_numbers: `${uri}/IncomingPhoneNumbers.json` },
    type: 'Full',
    uri: `${uri}.json`,
  }
}

const numberSid = (number: TwilioNumber) => `PN${createHash('md5').update(number.address).digest('hex')}`

export function numberResource(account: TwilioAccount, number: TwilioNumber) {
  const nothing = Object.fromEntries(
    ['address_sid', 'identity_sid', 'sms_application_sid', 'trunk_sid', 'voice_application_sid', 'bundle_sid']
      .concat('emergency_address_sid', 'sms_fallback_url', 'status_callback', 'voice_fallback_url', 'voice_url')
      .map((name) => [name, null]),
  )
  const methods = ['sms_method', 'sms_fallback_method', 'status_callback_method', 'voice_method']
  const sid = numberSid(number)
  return {
    ...nothing,
    ...Object.fromEntries(methods.concat('voice_fallback_method').map((name) => [name, 'POST'])),
    account_sid: account.accountSid,
    address_requirements: 'none',
    api_version: '2010-04-01',
    beta: false,
    capabilities: { mms: true, sms: true, voice: true, fax: false },
    date_created: EPOCH,
    date_updated: EPOCH,
    friendly_name: number.address,
    phone_number: number.address,
    origin: 'twilio',
    sid,
    sms_url: number.webhookUrl,
    uri: `${base(account)}/IncomingPhoneNumbers/${sid}.json`,
    voice_receive_mode: 'voice',
    voice_caller_id_lookup: false,
    emergency_status: 'Inactive',
    emergency_address_status: 'unregistered',
    status: 'in-use',
    type: 'local',
  }
}

/** One page with everything: accounts have a handful of numbers. WhatsApp senders are no phone numbers. */
export function numberList(account: TwilioAccount, phoneNumber: string | null) {
  const numbers = account.numbers
    .filter(({ channel, address }) => channel === 'sms' && (phoneNumber === null || address === phoneNumber))
    .map((number) => numberResource(account, number))
  return {
    ...singlePage(`${base(account)}/IncomingPhoneNumbers.json`, numbers.length),
    incoming_phone_numbers: numbers,
  }
}

export const singlePage = (uri: string, count: number) => ({
  first_page_uri: `${uri}?PageSize=50&Page=0`,
  end: Math.max(0, count - 1),
  previous_page_uri: null,
  uri: `${uri}?PageSize=50&Page=0`,
  page_size: 50,
  start: 0,
  next_page_uri: null,
  page: 0,
})
