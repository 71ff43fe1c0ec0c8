import { z } from 'zod'
import type { AccountBook } from '../core/accounts.ts'
import type { Exchange } from '../core/provider.ts'

const e164 = z.string().regex(/^\+[1-9]\d{6,14}$/)

export const twilioNumberSchema = z.strictObject({
  channel: z.enum(['whatsapp', 'sms']),
  address: e164,
  /** Where messages to this number are posted; the fragment (`#rc=5&rp=all`) overrides Twilio's connection settings. */
  webhookUrl: z.url(),
})
export type TwilioNumber = z.infer<typeof twilioNumberSchema>
export type TwilioChannel = TwilioNumber['channel']

export const twilioAccountSchema = z.strictObject({
  accountSid: z.string().regex(/^AC[0-9a-fA-F]{32}$/),
  authToken: z.string().min(1),
  friendlyName: z.string().optional(),
  numbers: z.array(twilioNumberSchema).default([]),
  templates: z
    .array(
      z.strictObject({
        contentSid: z.string().regex(/^HX[0-9a-fA-F]{32}$/),
        language: z.string(),
        body: z.string(),
        approved: z.boolean(),
        name: z.string().optional(),
        /** Values for variables that a message leaves out. */
        variables: z.record(z.string(), z.string()).optional(),
      }),
    )
    .default([]),
})
export type TwilioAccount = z.infer<typeof twilioAccountSchema>

/** The account of the Basic credentials; null when they are missing or wrong. */
export function authenticate(accounts: AccountBook<TwilioAccount>, exchange: Exchange): TwilioAccount | null {
  const [scheme, credentials] = (exchange.headers.authorization ?? '').split(' ', 2)
  if (scheme !== 'Basic' || !credentials) return null
  const [sid = '', token = ''] = Buffer.from(credentials, 'base64').toString('utf8').split(':', 2)
  const account = accounts.get(sid)
  return account?.authToken === token ? account : null
}

/** An address as it travels on the channel: `whatsapp:+1555...` or `+1555...`. */
export const onChannel = (channel: TwilioChannel, e164Address: string): string =>
  channel === 'whatsapp' ? `whatsapp:${e164Address}` : e164Address

export const channelOf = (address: string): TwilioChannel => (address.startsWith('whatsapp:') ? 'whatsapp' : 'sms')

export const plain = (address: string): string => address.replace(/^whatsapp:/, '')

export const numberOf = (account: TwilioAccount, address: string): TwilioNumber | null =>
  account.numbers.find((number) => onChannel(number.channel, number.address) === address) ?? null
