import type { CustomerView } from '../../../api/contract/conversation.ts'
import { channelName } from '../ui/channel-words.ts'
import { left } from '../ui/time-words.ts'

export interface WindowState {
  readonly kind: 'free' | 'open' | 'closing' | 'shut'
  readonly words: string
  /** Where free words end. */
  readonly openUntil?: string
}

/** From here on the clock is shown. */
const SOON_MS = 4 * 60 * 60_000

/** Whether free text may be written where the reply will leave, and for how long. The server says when; this counts. */
export function replyWindow(
  writesOn: CustomerView['conversation']['writesOn'],
  now: number,
  wantsNoMore = false,
): WindowState {
  const state = windowOf(writesOn, now)
  if (!wantsNoMore || writesOn === null) return state
  const words = `They asked for no more messages on ${channelName(writesOn.channel)}: a reply does not leave`
  return { ...state, kind: state.kind === 'shut' ? 'shut' : 'closing', words }
}

function windowOf(writesOn: CustomerView['conversation']['writesOn'], now: number): WindowState {
  if (writesOn === null) return { kind: 'free', words: '' }
  const { channel, hasWindow, openUntil } = writesOn
  const on = `Leaves on ${channelName(channel)}`
  if (!hasWindow) return { kind: 'free', words: on }
  if (openUntil === null || Date.parse(openUntil) <= now) return { kind: 'shut', words: on }
  const isSoon = Date.parse(openUntil) - now < SOON_MS
  return isSoon
    ? { kind: 'closing', words: `${left(openUntil, now)} left to write freely`, openUntil }
    : { kind: 'open', words: on, openUntil }
}
