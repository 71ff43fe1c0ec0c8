import { z } from 'zod'
import type { Channel } from '../../domain/messaging/channel.ts'
import type { SandboxCore } from '../core/core.ts'
import type { PhoneLine } from '../phone/lines.ts'
import { onChannel, plain, type TwilioAccount, type TwilioChannel } from './account.ts'
import type { CustomerMessage, createInbound } from './inbound.ts'
import type { MessageTable } from './message.ts'
import { neverArrives, onPhone } from './phone-feed.ts'

const CHANNELS = ['whatsapp', 'sms'] as const satisfies readonly TwilioChannel[]
const fromSchema = z.string().regex(/^(whatsapp:)?\+[1-9]\d{6,14}$/)

interface LineDeps {
  readonly core: SandboxCore
  readonly table: MessageTable
  readonly inbound: ReturnType<typeof createInbound>
  readonly read: (step: { account: string; sid: string }) => unknown
}

/** The customer's side of WhatsApp and SMS. */
export function twilioPhoneLine({ core, table, inbound, read }: LineDeps): PhoneLine {
  const accounts = core.accountsOf<TwilioAccount>('twilio')
  const reached = (channel: Channel, to: string | null) => {
    for (const account of accounts.all()) {
      const fits = (address: string) => to === null || address === plain(to)
      const number = account.numbers.find((one) => one.channel === channel && fits(one.address))
      if (number) return { account, number }
    }
    return null
  }
  const rowsOf = (channel: TwilioChannel, customer: string) =>
    accounts
      .all()
      .flatMap(({ accountSid }) =>
        table.list({ account: accountSid, where: { customer: onChannel(channel, plain(customer)) }, order: 'oldest' }),
      )
  return {
    channels: CHANNELS,
    reaches: (channel, to) => reached(channel, to) !== null,
    write: (written) => {
      const found = reached(written.channel, written.to)
      if (found === null) throw new RangeError(`no registered ${written.channel} number`)
      const message: CustomerMessage = {
        from: plain(fromSchema.parse(written.from)),
        text: written.text,
        profileName: written.profileName ?? '',
        media: written.mediaUrl === null ? [] : [written.mediaUrl],
        replyTo: written.replyTo,
        copies: written.repeat,
      }
      const made = inbound.receive(found.account, found.number, message)
      return { providerMessageId: made.message.sid, deliveries: made.deliveries }
    },
    messages: (channel, customer) => {
      const own = CHANNELS.find((one) => one === channel)
      if (own === undefined) return []
      const rows = customer === null ? table.list({ order: 'oldest' }) : rowsOf(own, customer)
      return rows
        .map(({ object, createdAtMs }) => ({ message: onPhone(object, createdAtMs), arrives: !neverArrives(object) }))
        .filter(({ message }) => message.channel === channel)
    },
    read: (id) => {
      const row = table.find(id)
      if (!row) return false
      read({ account: row.account, sid: id })
      return true
    },
  }
}
