import {
  condition,
  continueAsNew,
  proxyActivities,
  proxyLocalActivities,
  setCurrentDetails,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow'
import type { TicketActivities } from '../activities/ticket.ts'
import type { TicketLook } from '../domain/ticket/look.ts'
import { patientRecord, record } from '../temporal/contract/activity-options.ts'
import { type TicketInput, ticketBell, ticketState } from '../temporal/contract/ticket.ts'
import { retried } from './retried.ts'

const local = proxyLocalActivities<TicketActivities>(record)
const patient = proxyActivities<TicketActivities>(patientRecord)

const ask = <Result>(verb: (activities: typeof local) => Promise<Result>) => retried(local, patient, verb)

/**
 * A matter of a customer until it is done. The row says what is due and when: this sleeps until then or until the bell,
 * and looks again.
 */
export async function ticket(input: TicketInput): Promise<void> {
  const { ticketId, timings } = input
  let rung = 1
  let seen: TicketLook | null = null
  let sleepsUntil: number | null = null

  setHandler(ticketBell, () => void rung++)
  setHandler(ticketState, () => ({
    status: seen?.status ?? null,
    next: seen?.next == null || sleepsUntil === null ? null : { kind: seen.next, inMs: sleepsUntil - Date.now() },
  }))

  while (true) {
    const heard = rung
    const look = await ask((to) => to.lookAtTicket({ ticketId, autoCloseMs: timings.autoCloseMs }))
    seen = look
    sleepsUntil = look.wakeInMs === null ? null : Date.now() + look.wakeInMs
    setCurrentDetails(`**${look.status}**${look.next === null ? '' : `, next: ${look.next.replaceAll('_', ' ')}`}`)
    if (look.isEscalated) await ask((to) => to.ringEscalation({ ticketId }))
    if (rung > heard) continue
    if (look.status === 'resolved') return
    if (look.wakeInMs === null) await condition(() => rung > heard)
    else await condition(() => rung > heard, look.wakeInMs)
    if (workflowInfo().historyLength >= timings.historyEvents) await continueAsNew<typeof ticket>(input)
  }
}
