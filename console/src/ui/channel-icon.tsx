import { IconBrandWhatsapp, IconMessage, IconMessageQuestion, type TablerIcon } from '@tabler/icons-react'
import type { Channel } from '../api/nouns.ts'

const CHANNELS: Record<Channel, { readonly name: string; readonly icon: TablerIcon }> = {
  whatsapp: { name: 'WhatsApp', icon: IconBrandWhatsapp },
  sms: { name: 'SMS', icon: IconMessage },
}

/** A channel this version does not know yet keeps its own word. */
export const channelName = (channel: string | null): string =>
  channel === null ? 'No channel' : (CHANNELS[channel as Channel]?.name ?? channel)

interface Props {
  readonly channel: string | null
  readonly size?: number
  /** False where the name stands beside it. */
  readonly isNamed?: boolean
}

export function ChannelIcon({ channel, size = 15, isNamed = true }: Props) {
  const Icon = CHANNELS[channel as Channel]?.icon ?? IconMessageQuestion
  const name = channelName(channel)
  return isNamed ? (
    <span title={name} role="img" aria-label={name} style={{ display: 'inline-flex', flex: 'none' }}>
      <Icon size={size} stroke={1.7} />
    </span>
  ) : (
    <Icon size={size} stroke={1.7} aria-hidden="true" style={{ flex: 'none' }} />
  )
}
