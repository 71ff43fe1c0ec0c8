import type { LiveEvent } from '../../../api/contract/live.ts'
import { keys } from '../api/keys.ts'
import { leadOf } from './patch-board.ts'

type Key = readonly unknown[]

const group = (type: string) => type.slice(0, type.indexOf(':'))

/** Which answers an event makes outdated beyond what can be patched from the event alone. */
export function staleKeys(event: LiveEvent): Key[] {
  const of = group(event.type)
  const stale: Key[] = [keys.home]
  if (of === 'autonomy') return [...stale, keys.autonomy, keys.settings]
  if (of === 'knowledge') return [keys.knowledge]
  if (of === 'templates') return [keys.templates]
  if (of === 'settings' || of === 'login') return [keys.settings]
  // Two records become one conversation, or two again: whichever of them is open shows another.
  if (event.type === 'customer:merged' || event.type === 'customer:split') stale.push(keys.timelines, keys.customers)
  // A name stands wherever they do.
  if (event.type === 'customer:named' || event.type === 'customer:renamed') stale.push(keys.boards, keys.tickets)
  for (const id of [event.customerId, event.answeredBy])
    if (id != null) stale.push(keys.timeline(id), keys.customer(id))
  if (['message', 'note', 'conversation', 'customer'].includes(of)) stale.push(keys.conversations)
  if (of === 'ticket' || of === 'escalation') stale.push(keys.tickets, keys.conversations)
  if (['lead', 'offer', 'approval', 'contract', 'invoice', 'payment'].includes(of)) {
    const leadId = leadOf(event)
    stale.push(keys.leads, leadId === null ? keys.deals : keys.deal(leadId))
    if (!isPatched(event)) stale.push(keys.boards)
  }
  return stale
}

/** These change nothing on the board that the patch does not know. */
const isPatched = ({ type }: LiveEvent): boolean =>
  ['lead:waiting', 'approval:requested', 'approval:decided', 'contract:viewed', 'contract:planned'].includes(type)
