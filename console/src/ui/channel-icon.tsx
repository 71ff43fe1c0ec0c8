import {
  IconBrandSlack,
  IconBrandTelegram,
  IconBrandWhatsapp,
  IconForms,
  IconMail,
  IconMessage,
  IconMessageQuestion,
  type TablerIcon,
} from '@tabler/icons-react'
import type { Channel } from '../api/nouns.ts'
import { channelName } from './channel-words.ts'

const ICONS: Record<Channel, TablerIcon> = {
  whatsapp: IconBrandWhatsapp,
  sms: IconMessage,
  email: IconMail,
  telegram: IconBrandTelegram,
  slack: IconBrandSlack,
  form: IconForms,
}

interface Props {
  readonly channel: string | null
  readonly size?: number
  /** False where the name stands beside it. */
  readonly isNamed?: boolean
}

export function ChannelIcon({ channel, size = 15, isNamed = true }: Props) {
  const Icon = ICONS[channel as Channel] ?? IconMessageQuestion
  const name = channelName(channel)
  return isNamed ? (
    <span title={name} role="img" aria-label={name} style={{ display: 'inline-flex', flex: 'none' }}>
      <Icon size={size} stroke={1.7} />
    </span>
  ) : (
    <Icon size={size} stroke={1.7} aria-hidden="true" style={{ flex: 'none' }} />
  )
}
