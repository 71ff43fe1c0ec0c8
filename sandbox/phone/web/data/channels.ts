import type { IconName } from '../core/icon.ts'

/** A way to reach the business as the phone shows it. A further channel is a further line here and a look in `styles/chat.css`. */
export interface ChannelLook {
  readonly id: 'whatsapp' | 'sms' | 'email' | 'telegram' | 'slack'
  readonly name: string
  readonly icon: IconName
  /** Does the business see a name beside the number? */
  readonly hasProfileName: boolean
  /** Do people there see that their message was read? */
  readonly hasReadTicks: boolean
  /** Are *bold*, _italic_ and ~struck~ drawn? */
  readonly hasMarkup: boolean
  readonly placeholder: string
}
export type ChannelId = ChannelLook['id']

export const CHANNELS: readonly [ChannelLook, ...ChannelLook[]] = [
  {
    id: 'whatsapp',
    name: 'WhatsApp',
    icon: 'chat',
    hasProfileName: true,
    hasReadTicks: true,
    hasMarkup: true,
    placeholder: 'Message',
  },
  {
    id: 'sms',
    name: 'SMS',
    icon: 'sms',
    hasProfileName: false,
    hasReadTicks: false,
    hasMarkup: false,
    placeholder: 'Text message',
  },
  {
    id: 'email',
    name: 'E-mail',
    icon: 'mail',
    hasProfileName: true,
    hasReadTicks: false,
    hasMarkup: false,
    placeholder: 'E-mail',
  },
  {
    id: 'telegram',
    name: 'Telegram',
    icon: 'send',
    hasProfileName: true,
    hasReadTicks: false,
    hasMarkup: false,
    placeholder: 'Message',
  },
  {
    id: 'slack',
    name: 'Slack',
    icon: 'hash',
    hasProfileName: true,
    hasReadTicks: false,
    hasMarkup: true,
    placeholder: 'Message',
  },
]

export const channelLook = (id: ChannelId): ChannelLook => CHANNELS.find((look) => look.id === id) ?? CHANNELS[0]
