import type { Answer } from '../core/provider.ts'
import type { Specs } from '../core/specs.ts'
import { channelOf, numberOf, onChannel, plain, type TwilioAccount, type TwilioNumber } from './account.ts'
import { twilioError } from './errors.ts'
import type { Fields } from './form.ts'
import { sentinelCode } from './sentinels.ts'

/** The parameters of a Messages POST after the schema has turned text into numbers and lists. */
export interface MessageForm {
  readonly To?: string
  readonly From?: string
  readonly Body?: string
  readonly MediaUrl?: readonly string[]
  readonly ContentSid?: string
  readonly ContentVariables?: string
  readonly StatusCallback?: string
  readonly ValidityPeriod?: number
  readonly MessagingServiceSid?: string
}

const LONGEST_BODY = 1600
const MOST_MEDIA = 10
const LONGEST_VALIDITY_SECONDS = 36_000
/** Parameters that may be repeated: lists even when they come once. */
const LISTS = ['MediaUrl', 'PersistentAction']

/** First what the specification says about the parameters, in Twilio's words. */
export function checkParameters(specs: Specs, schema: `twilio.${string}`, fields: Fields): Answer | null {
  for (const name of LISTS) if (typeof fields[name] === 'string') fields[name] = [fields[name]]
  const errors = specs.checkForm(schema, fields)
  const unknown = errors.filter(({ keyword }) => keyword === 'additionalProperties')
  const names = unknown.map(({ params }) => String((params as { additionalProperty: string }).additionalProperty))
  if (names.length > 0) return twilioError(20001, names.join(', '))
  const wrong = errors.find(({ keyword }) => keyword !== 'required')
  if (!wrong) return null
  const name = wrong.instancePath.split('/')[1] ?? ''
  if (name === 'StatusCallback') return twilioError(21609, String(fields[name]))
  if (name === 'MediaUrl') return twilioError(21620)
  if (name === 'ContentSid') return twilioError(21655)
  return twilioError(20422, name)
}

/** Then what no schema says: who may write to whom, and how much. */
export function refusalOf(account: TwilioAccount, form: MessageForm): Answer | null {
  const { To, From, Body = '', MediaUrl = [] } = form
  if (!To) return twilioError(21604)
  if (form.MessagingServiceSid) return twilioError(21705)
  if (!From) return twilioError(21603)
  if (!/^\+[1-9]\d{7,14}$/.test(plain(To))) return twilioError(21211, To)
  if (channelOf(To) !== channelOf(From)) return twilioError(21910)
  if (!numberOf(account, From)) return twilioError(channelOf(From) === 'whatsapp' ? 63007 : 21606, From)
  if (To === From) return twilioError(21266, To)
  if (Body === '' && MediaUrl.length === 0 && !form.ContentSid) return twilioError(21619)
  if (Body.length > LONGEST_BODY) return twilioError(21617)
  if (MediaUrl.length > MOST_MEDIA || MediaUrl.some((url) => !URL.canParse(url))) return twilioError(21620)
  if (form.StatusCallback !== undefined && !isWebAddress(form.StatusCallback))
    return twilioError(21609, form.StatusCallback)
  const validity = form.ValidityPeriod ?? 1
  if (validity < 1 || validity > LONGEST_VALIDITY_SECONDS) return twilioError(20422, 'ValidityPeriod')
  const sentinel = sentinelCode(To)
  return sentinel?.isSync ? twilioError(sentinel.code, To) : null
}

const isWebAddress = (text: string) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)

export const addressOf = (number: TwilioNumber): string => onChannel(number.channel, number.address)
