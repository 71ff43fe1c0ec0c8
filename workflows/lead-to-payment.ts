import { CancellationScope, proxyActivities } from '@temporalio/workflow'
import type { DealActivities } from '../activities/deal.ts'
import { hasReached, type Stage } from '../domain/lead/stage.ts'
import { vendorCall } from '../temporal/contract/activity-options.ts'
import type { LeadToPaymentInput } from '../temporal/contract/lead-to-payment.ts'
import { type Deal, watchDeal } from './deal/watch.ts'

const {
  makeFirstContact,
  sendContract,
  remindToSign,
  voidContract,
  sendInvoice,
  remindToPay,
  voidInvoice,
  thankCustomer,
  giveUpLead,
  expireApproval,
} = proxyActivities<DealActivities>(vendorCall)

/**
 * A lead on its way to money: touched, agreed, signed, paid, or lost with a reason. The row in Postgres is the truth and
 * survives this workflow; a run starts from whatever stage it finds. Offers are worded and answered in the conversation.
 */
export async function leadToPayment(input: LeadToPaymentInput): Promise<Stage> {
  const deal = watchDeal(input)
  await deal.look()
  do {
    const undo: Array<() => Promise<unknown>> = []
    await contactFirst(deal)
    await agree(deal)
    // Registered before the calls: one that timed out may have happened.
    undo.unshift(() => voidContract({ leadId: deal.leadId }))
    await sign(deal)
    undo.unshift(() => voidInvoice({ leadId: deal.leadId }))
    await collect(deal)
    if (deal.stage() === 'lost') await CancellationScope.nonCancellable(() => compensate(deal, undo))
    // Undoing came too late where the customer had signed or paid: the deal goes on from there.
  } while (!deal.isOver())

  if (deal.stage() === 'paid') await thankCustomer({ leadId: deal.leadId })
  await deal.finish()
  return deal.stage()
}

async function contactFirst(deal: Deal): Promise<void> {
  while (!deal.isOver() && !deal.now().inTouch) {
    const contact = await makeFirstContact({ leadId: deal.leadId })
    if (contact.kind === 'reserved') return
    // No channel reaches this person yet: the card says so, and a new channel or detail rings.
    const withinMs = deal.timings.silentMs - deal.now().silentMs
    const waited = await deal.until(({ inTouch }) => inTouch, { label: 'waits for a channel', withinMs, orNews: true })
    if (waited === 'timeout') await giveUpLead({ leadId: deal.leadId, reason: 'channel_failure' }).then(deal.look)
  }
}

async function agree(deal: Deal): Promise<void> {
  while (!deal.isOver() && !deal.now().agreed) {
    const quietFor = deal.now().silentMs
    if (deal.now().approval?.state === 'open') await hearOwner(deal)
    else if (quietFor >= deal.timings.silentMs)
      await giveUpLead({ leadId: deal.leadId, reason: 'no_reply' }).then(deal.look)
    else
      await deal.until(({ agreed, approval }) => agreed || approval?.state === 'open', {
        label: 'given up when silent',
        withinMs: deal.timings.silentMs - quietFor,
      })
  }
}

/** Waits for the owner's yes or no; silence is a no. */
async function hearOwner(deal: Deal): Promise<void> {
  const { agreed, approval } = deal.now()
  const decided = await deal.until((now) => now.approval?.state !== 'open' || now.agreed !== agreed, {
    label: 'approval expires to no',
    withinMs: approval?.leftMs ?? 0,
  })
  if (decided === 'timeout') await expireApproval({ leadId: deal.leadId }).then(deal.look)
}

async function sign(deal: Deal): Promise<void> {
  if (hasReached(deal.stage(), 'signed')) return
  await sendTheContract(deal)
  const { contractRemindersMs, contractExpiryMs } = deal.timings
  for (const afterMs of [...contractRemindersMs, contractExpiryMs]) {
    if (deal.isOver() || hasReached(deal.stage(), 'signed')) return
    const isLast = afterMs === contractExpiryMs
    const left = afterMs - (deal.now().contract?.sentForMs ?? 0)
    const label = isLast ? 'contract expires' : 'reminds to sign'
    if ((await deal.until(({ stage }) => hasReached(stage, 'signed'), { label, withinMs: left })) !== 'timeout') return
    await deal.fetchContract()
    if (deal.isOver() || hasReached(deal.stage(), 'signed')) return
    if (!isLast) await remindToSign({ leadId: deal.leadId, afterMs })
    else await giveUpLead({ leadId: deal.leadId, reason: 'expired' }).then(deal.look)
  }
}

async function sendTheContract(deal: Deal): Promise<void> {
  while (!deal.isOver() && !hasReached(deal.stage(), 'contract_sent')) {
    const sent = await sendContract({ leadId: deal.leadId })
    if (sent.kind === 'refused') await giveUpLead({ leadId: deal.leadId, reason: 'closed_by_owner' })
    await deal.look()
    if (sent.kind === 'waits') await hearOwner(deal)
  }
}

async function collect(deal: Deal): Promise<void> {
  if (deal.isOver()) return
  if (!hasReached(deal.stage(), 'invoiced')) await sendInvoice({ leadId: deal.leadId }).then(deal.look)
  for (const [label, afterMs] of [
    ['reminds to pay', deal.timings.invoiceDueMs],
    ['invoice given up', deal.timings.invoiceGiveUpMs],
  ] as const) {
    if (deal.isOver()) return
    const left = afterMs - (deal.now().invoice?.sentForMs ?? 0)
    if ((await deal.until(({ stage }) => stage === 'paid', { label, withinMs: left })) !== 'timeout') return
    await deal.fetchInvoice()
    if (deal.isOver()) return
    if (label === 'reminds to pay') await remindToPay({ leadId: deal.leadId })
    else await giveUpUnpaid(deal)
  }
}

/** A payment on its way is never given up: wait for what becomes of it. */
async function giveUpUnpaid(deal: Deal): Promise<void> {
  while (deal.now().invoice?.state === 'payment_pending')
    await deal.until(({ stage, invoice }) => stage === 'paid' || invoice?.state !== 'payment_pending', {
      label: 'payment on its way',
    })
  if (!deal.isOver()) await giveUpLead({ leadId: deal.leadId, reason: 'payment_failed' }).then(deal.look)
}

/** Undoes in reverse order; what turns out to be too late re-enters the forward path through the row. */
async function compensate(deal: Deal, undo: ReadonlyArray<() => Promise<unknown>>): Promise<void> {
  for (const step of undo) {
    await step()
    await deal.look()
    if (deal.stage() !== 'lost') return
  }
}
