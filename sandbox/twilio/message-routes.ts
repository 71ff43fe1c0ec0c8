import type { SandboxCore } from '../core/core.ts'
import type { Media } from '../core/media.ts'
import type { Specs } from '../core/specs.ts'
import { twilioError } from './errors.ts'
import { fieldsOf } from './form.ts'
import { type ListQuery, listMessages } from './list-messages.ts'
import { checkParameters, type MessageForm } from './message-rules.ts'
import type { Messages } from './messages.ts'
import { accountResource, numberList, numberResource, singlePage } from './resources.ts'
import type { TwilioRoute } from './twilio.ts'

const BASE = '/2010-04-01/Accounts/:account'
const LIST_LAG_MS = 1_000

interface MessageRouteDeps {
  readonly core: SandboxCore
  readonly specs: Specs
  readonly messages: Messages
  readonly media: Media
}

export function messageRoutes({ core, specs, messages, media }: MessageRouteDeps): readonly TwilioRoute[] {
  const lagMs = (subject: string, account: string) => {
    const hit = core.faults.take('twilio', 'list_lag', subject, account)
    return hit ? (hit.ms ?? LIST_LAG_MS) : 0
  }
  return [
    {
      method: 'POST',
      path: `${BASE}/Messages.json`,
      handle: ({ body }, account) => {
        const fields = fieldsOf(new URLSearchParams(body.toString('utf8')))
        // Safe: checkParameters has made the fields what MessageForm says, or refused them.
        return checkParameters(specs, 'twilio.CreateMessage', fields) ?? messages.create(account, fields as MessageForm)
      },
    },
    {
      method: 'GET',
      path: `${BASE}/Messages.json`,
      handle: ({ query, path }, account) => {
        const fields = fieldsOf(query)
        const refusal = checkParameters(specs, 'twilio.ListMessagesQuery', fields)
        if (refusal) return refusal
        const listedBeforeMs = core.clock.nowMs() - lagMs(`GET ${path}`, account.accountSid)
        return listMessages(messages.table, account.accountSid, fields as ListQuery, listedBeforeMs)
      },
    },
    {
      method: 'GET',
      path: `${BASE}/Messages/:sid.json`,
      handle: ({ path }, account, { sid = '' }) => {
        const stored = messages.table.get(account.accountSid, sid)
        if (!stored) return twilioError(20404, path)
        return { status: 200, body: stored.message, schema: 'twilio.Message' }
      },
    },
    {
      method: 'GET',
      path: `${BASE}/Messages/:sid/Media.json`,
      handle: ({ path }, account, { sid = '' }) => {
        const found = messages.mediaTable.list({ account: account.accountSid, where: { parent: sid }, order: 'oldest' })
        const list = { ...singlePage(path, found.length), media_list: found.map(({ object }) => object.media) }
        return { status: 200, body: list, schema: 'twilio.MediaList' }
      },
    },
    {
      method: 'GET',
      path: `${BASE}/Messages/:message/Media/:sid.json`,
      handle: ({ path }, account, { sid = '' }) => {
        const stored = messages.mediaTable.get(account.accountSid, sid)
        if (!stored) return twilioError(20404, path)
        return { status: 200, body: stored.media, schema: 'twilio.Media' }
      },
    },
    {
      method: 'GET',
      path: `${BASE}/Messages/:message/Media/:sid`,
      handle: ({ path }, account, { sid = '' }) => {
        const stored = messages.mediaTable.get(account.accountSid, sid)
        if (!stored) return twilioError(20404, path)
        // The store beside it needs no credentials.
        return { status: 307, headers: { location: `${core.urlOf('twilio')}/media/${media.keep(stored.source)}` } }
      },
    },
    {
      method: 'GET',
      path: `${BASE}/IncomingPhoneNumbers.json`,
      handle: ({ query }, account) => ({
        status: 200,
        body: numberList(account, query.get('PhoneNumber')),
        schema: 'twilio.IncomingPhoneNumberList',
      }),
    },
    {
      method: 'GET',
      path: `${BASE}/IncomingPhoneNumbers/:sid.json`,
      handle: ({ path }, account, { sid }) => {
        const found = account.numbers
          .map((number) => numberResource(account, number))
          .find((shown) => shown.sid === sid)
        return found ? { status: 200, body: found, schema: 'twilio.IncomingPhoneNumber' } : twilioError(20404, path)
      },
    },
    {
      method: 'GET',
      path: `${BASE}.json`,
      handle: (_, account) => ({ status: 200, body: accountResource(account), schema: 'twilio.Account' }),
    },
  ]
}
