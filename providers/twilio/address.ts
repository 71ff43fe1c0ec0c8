import type { Channel } from '../../domain/messaging/channel.ts'

/** How Twilio marks the addresses of each channel. */
export const ADDRESS_PREFIX = { whatsapp: 'whatsapp:', sms: '' } as const satisfies Record<Channel, string>

export const toTwilioAddress = (channel: Channel, address: string): string => ADDRESS_PREFIX[channel] + address

export const withoutPrefix = (address: string): string => address.replace(/^[a-z]+:/, '')
