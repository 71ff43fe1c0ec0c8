import { CHANNELS, type ChannelId } from './channels.ts'
import type { Person } from './people.ts'

type Known = Pick<Person, 'phone' | 'email'>

const byNumber = ({ phone }: Known) => phone
const isNumber = (phone: string) => /^\+\d{4,15}$/.test(phone)

/** One person, one number, written as each channel names people. */
const FORMS: Readonly<Record<ChannelId, (person: Known) => string>> = {
  whatsapp: byNumber,
  sms: byNumber,
  email: ({ email }) => email,
  telegram: ({ phone }) => phone.replace(/^\+/, ''),
  slack: ({ phone }) => (isNumber(phone) ? `U${phone.slice(1)}` : phone),
}

export const addressOn = (channel: ChannelId, person: Known): string => FORMS[channel](person)

export const isShown = (channel: string): channel is ChannelId => CHANNELS.some(({ id }) => id === channel)

/** Somebody of whom only an address is known: the number behind it, else the address itself. */
export function knownBy(channel: ChannelId, address: string): Known {
  if (channel === 'email') return { phone: address, email: address }
  const digits = /^(?:U|\+)?(\d{4,15})$/.exec(address)?.[1]
  const person = { phone: digits === undefined ? address : `+${digits}`, email: '' }
  return addressOn(channel, person) === address ? person : { phone: address, email: '' }
}
