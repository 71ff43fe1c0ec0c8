import {
  allHandlersFinished,
  condition,
  proxyActivities,
  proxyLocalActivities,
  setCurrentDetails,
  setHandler,
  upsertSearchAttributes,
} from '@temporalio/workflow'
import type { DealActivities, DealRecordActivities } from '../../activities/deal.ts'
import type { LeadId } from '../../domain/ids.ts'
import { type DealSnapshot, isOver } from '../../domain/lead/snapshot.ts'
import type { Stage } from '../../domain/lead/stage.ts'
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

/** A deal as its workflow sees it: the newest snapshot of the row, and waiting for the row to become something. */
export interface Deal {
  readonly leadId: LeadId
  readonly timings: DealTimings
  now(): DealSnapshot
  stage(): Stage
  isOver(): boolean
  /** Reads the row again. */
  look(): Promise<void>
  fetchContract(): Promise<void>
  fetchInvoice(): Promise<void>
  until(met: (snapshot: DealSnapshot) => boolean, wait: Wait): Promise<'met' | 'over' | 'news' | 'timeout'>
  /** Waits for commands that are still being answered. */
  finish(): Promise<void>
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

  /** Brings the snapshot up to date with everything that rang since the last time. */
  async function catchUp(): Promise<void> {
    const before = seen
    seen = { news, contractNews, invoiceNews }
    if (seen.contractNews > before.contractNews) await fetchContract()
    if (seen.invoiceNews > before.invoiceNews) await fetchInvoice()
    else if (seen.news > before.news) await look()
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
    async until(met, { label, withinMs, orNews }) {
      const endsAt = withinMs === undefined ? null : Date.now() + withinMs
      timer = endsAt === null ? null : { label, endsAt }
      while (true) {
        await catchUp()
        if (met(now())) return 'met'
        if (isOver(now())) return 'over'
        if (endsAt === null) await condition(isStale)
        else if (!(await condition(isStale, Math.max(1, endsAt - Date.now()), { summary: label }))) return 'timeout'
        else if (orNews) return catchUp().then(() => 'news' as const)
      }
    },
    finish: () => condition(allHandlersFinished),
  }

  function ask<Result>(verb: (activities: typeof local) => Promise<Result>): Promise<Result> {
    return retried(local, patient, verb)
  }
}
