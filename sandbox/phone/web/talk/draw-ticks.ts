import type { PhoneMessage } from '../../message.ts'
import { channelLook } from '../data/channels.ts'
import type { PhoneState } from '../session/state.ts'
import { answeredIds, type Tick, tickOf } from './ticks.ts'

export interface Ticked {
  readonly setTick?: (tick: Tick, reason: string) => void
}

/** Brings the ticks of the customer's messages up to date; `shown` is what the phone shows, oldest first. */
export function drawTicks(
  state: PhoneState,
  shown: readonly PhoneMessage[],
  handleOf: (id: string) => Ticked | undefined,
): void {
  const answered = answeredIds(shown)
  const { hasReadTicks } = channelLook(state.channel)
  const own = shown.filter(({ direction }) => direction === 'sent')
  for (const [index, { id }] of own.entries()) {
    const webhookStatus = state.webhookStatuses.get(id)
    const isUnderWay = state.underWay > own.length - 1 - index
    const tick = tickOf({ webhookStatus, isUnderWay, isAnswered: answered.has(id) })
    handleOf(id)?.setTick?.(tick === 'read' && !hasReadTicks ? 'delivered' : tick, refusalWords(webhookStatus ?? 0))
  }
}

const refusalWords = (status: number): string =>
  status === 0 ? 'Not taken: nobody answered. The provider tries again.' : `Not taken: the business answered ${status}.`
