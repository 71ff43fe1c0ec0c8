import type { Channel } from '../api/nouns.ts'

const NAMES: Record<Channel, string> = {
  whatsapp: 'WhatsApp',
  sms: 'SMS',
  email: 'E-mail',
  telegram: 'Telegram',
  slack: 'Slack',
  form: 'Web form',
}

/** A channel this version does not know yet keeps its own word. */
export const channelName = (channel: string | null): string =>
  channel === null ? 'No channel' : (NAMES[channel as Channel] ?? channel)
