import {
  allHandlersFinished,
  CancellationScope,
  condition,
  isCancellation,
  proxyActivities,
  proxyLocalActivities,
  setCurrentDetails,
  setHandler,
  sleep,
  upsertSearchAttributes,
} from '@temporalio/workflow'
import type { DealActivities, DealRecordActivities } from '../../activities/deal.ts'
import type { LeadId } from '../../domain/ids.ts'
import { type DealSnapshot, isOver } from '../../domain/lead/snapshot.ts'
import { hasReached, type Stage } from '../../domain/lead/stage.ts'
import type { DealTimings } from '../../domain/lead/timings.ts'
import { patientRecord, record, vendorCall } from '../../temporal/contract/activity-options.ts'
import {
  approveStep,
  changePersona,
  closeLead,
  dealBell,
  envelopeChanged,
  invoiceChanged,
  type LeadToPaymentInput,
  leadState,
  openSigningPage,
} from '../../temporal/contract/lead-to-payment.ts'
import { searchAttributes } from '../../temporal/contract/search-attributes.ts'
import { refuseWithoutUser } from '../refuse.ts'
import { retried } from '../retried.ts'

const local = proxyLocalActivities<DealRecordActivities>(record)
const patient = proxyActivities<DealRecordActivities>(patientRecord)
const vendor = proxyActivities<DealActivities>(vendorCall)

interface Wait {
  readonly label: string
  readonly withinMs?: number
  /** Also ends when anything at all changed. */
  readonly orNews?: boolean
}

type Waited = 'met' | 'over' | 'news' | 'timeout'

/** A deal as its workflow sees it: the newest snapshot of the row, and waiting for the row to become something. */
export interface Deal {
  readonly leadId: LeadId
  readonly timings: DealTimings
  readonly now: () => DealSnapshot
  readonly stage: () => Stage
  readonly isOver: () => boolean
  /** Reads the row again. */
  readonly look: () => Promise<void>
  readonly fetchContract: () => Promise<void>
  readonly fetchInvoice: () => Promise<void>
  readonly until: (met: (snapshot: DealSnapshot) => boolean, wait: Wait) => Promise<Waited>
  /** Waits for commands that are still being answered. */
  readonly finish: () => Promise<void>
}

/** Registers every handler at once, before anything is awaited. */
export function watchDeal({ leadId, timings }: LeadToPaymentInput): Deal {
  let snapshot: DealSnapshot | null = null
  let shownStage: Stage | null = null
  let timer: { label: string; endsAt: number } | null = null
  let news = 0
  let contractNews = 0
  let invoiceNews = 0
  let seen = { news: 0, contractNews: 0, invoiceNews: 0 }

  setHandler(dealBell, () => void news++)
  setHandler(envelopeChanged, () => void contractNews++)
  setHandler(invoiceChanged, () => void invoiceNews++)
  setHandler(leadState, () => ({
    stage: now().stage,
    waitingFor: now().waitingFor,
    nextTimer: timer === null ? null : { kind: timer.label, inMs: timer.endsAt - Date.now() },
  }))
  setHandler(approveStep, async (command) => changed(await ask((to) => to.decideApproval({ leadId, ...command }))), {
    validator: refuseWithoutUser,
    description: 'Says yes or no to a step that waits for the owner.',
  })
  setHandler(changePersona, async (command) => ask((to) => to.changePersona({ leadId, ...command })), {
    validator: refuseWithoutUser,
  })
  setHandler(closeLead, async (command) => changed(await ask((to) => to.closeLead({ leadId, ...command }))), {
    validator: refuseWithoutUser,
    description: 'Closes the lead as lost; documents and invoices that are open are voided.',
  })
  setHandler(openSigningPage, async ({ returnUrl }) => vendor.openSigningPage({ leadId, returnUrl }))

  function now(): DealSnapshot {
    if (snapshot === null) throw new Error('the deal is looked at before its first look')
    return snapshot
  }

  function changed<Result>(result: Result): Result {
    news++
    return result
  }

  function see(next: DealSnapshot): void {
    snapshot = next
    if (next.stage !== shownStage) {
      shownStage = next.stage
      upsertSearchAttributes([{ key: searchAttributes.stage, value: next.stage }])
    }
    setCurrentDetails(`**${next.stage}**${next.waitingFor === null ? '' : `, waits for ${next.waitingFor}`}`)
  }

  const look = async () => see(await ask((to) => to.readDeal({ leadId })))
  const fetchContract = async () => see(await vendor.refreshContract({ leadId }))
  const fetchInvoice = async () => see(await vendor.refreshInvoice({ leadId }))

  /** Brings the snapshot up to date with everything that rang since the last time; false when nothing did. */
  async function catchUp(): Promise<boolean> {
    if (!isStale()) return false
    const before = seen
    seen = { news, contractNews, invoiceNews }
    // A signed contract has nothing more to tell.
    if (seen.contractNews > before.contractNews && !hasReached(now().stage, 'signed')) await fetchContract()
    if (seen.invoiceNews > before.invoiceNews) await fetchInvoice()
    else if (seen.news > before.news) await look()
    return true
  }

  const isStale = () => news > seen.news || contractNews > seen.contractNews || invoiceNews > seen.invoiceNews

  return {
    leadId,
    timings,
    now,
    stage: () => now().stage,
    isOver: () => isOver(now()),
    look,
    fetchContract,
    fetchInvoice,
    until: (met, wait) => CancellationScope.cancellable(() => waitUntil(met, wait)),
    finish: () => condition(allHandlersFinished),
  }

  /** One timer for the whole wait, however often the bell rings meanwhile; it ends with its scope. */
  async function waitUntil(
    met: (snapshot: DealSnapshot) => boolean,
    { label, withinMs, orNews }: Wait,
  ): Promise<Waited> {
    let isOverdue = false
    timer = withinMs === undefined ? null : { label, endsAt: Date.now() + withinMs }
    try {
      for (let armed = false; ; armed = true) {
        const hadNews = await catchUp()
        if (met(now())) return 'met'
        if (isOver(now())) return 'over'
        if (armed && hadNews && orNews) return 'news'
        if (isOverdue) return 'timeout'
        if (!armed && withinMs !== undefined)
          void untilCancelled(sleep(Math.max(1, withinMs), { summary: label })).then((fired) => {
            isOverdue = fired
          })
        await condition(() => isStale() || isOverdue)
      }
    } finally {
      timer = null
      CancellationScope.current().cancel()
    }
  }

  function ask<Result>(verb: (activities: typeof local) => Promise<Result>): Promise<Result> {
    return retried(local, patient, verb)
  }
}

/** True when the timer fired, false when its wait was over before. */
async function untilCancelled(timer: Promise<void>): Promise<boolean> {
  try {
    await timer
    return true
  } catch (error) {
    if (isCancellation(error)) return false
    throw error
  }
}
