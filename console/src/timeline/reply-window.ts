import type { CustomerView } from '../../../api/contract/conversation.ts'
import type { Channel } from '../api/nouns.ts'
import { channelName } from '../ui/channel-words.ts'
import { left } from '../ui/time-words.ts'

export interface WindowState {
  readonly kind: 'free' | 'open' | 'closing' | 'shut'
  readonly words: string
}

const SOON_MS = 2 * 60 * 60_000

/** Whether free text may be written on the channel the reply will leave on, and for how long. */
export function replyWindow(
  windows: CustomerView['conversation']['replyWindows'],
  channel: Channel | null,
  now: number,
): WindowState {
  const found = windows.find((window) => window.channel === channel)
  const on = channel === null ? '' : `Leaves on ${channelName(channel)}`
  if (found === undefined) return { kind: 'free', words: on }
  const { openUntil } = found
  if (openUntil === null || Date.parse(openUntil) <= now)
    return { kind: 'shut', words: `${channelName(channel)} window shut` }
  const isSoon = Date.parse(openUntil) - now < SOON_MS
  return { kind: isSoon ? 'closing' : 'open', words: `${on}, window open for ${left(openUntil, now)}` }
}
