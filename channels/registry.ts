import type { Channel } from '../domain/messaging/channel.ts'
import type { ChannelAdapter } from './channel-adapter.ts'
import { email } from './email/index.ts'
import { form } from './form/index.ts'
import { slack } from './slack/index.ts'
import { sms } from './sms/index.ts'
import { telegram } from './telegram/index.ts'
import { whatsapp } from './whatsapp/index.ts'

/** The one place that knows which channels there are. */
export const channels = { whatsapp, sms, email, telegram, slack, form } as const satisfies Record<
  Channel,
  ChannelAdapter
>
