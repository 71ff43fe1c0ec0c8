import type { Channel } from '../../domain/messaging/channel.ts'

/** How Twilio marks the addresses of each channel. */
export const ADDRESS_PREFIX = { whatsapp: 'whatsapp:', sms: '' } as const satisfies Partial<Record<Channel, string>>

const prefixes: Partial<Record<Channel, string>> = ADDRESS_PREFIX

/** Throws for a channel that Twilio does not carry. */
export function toTwilioAddress(channel: Channel, address: string): string {
  const prefix = prefixes[channel]
  if (prefix === undefined) throw new RangeError(`Twilio does not carry ${channel}`)
  return prefix + address
}

export const withoutPrefix = (address: string): string => address.replace(/^[a-z]+:/, '')
