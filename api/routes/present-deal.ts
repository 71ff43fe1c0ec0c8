import type { z } from 'zod'
import type { Currency } from '../../domain/money.ts'
import { maskAddress } from '../../domain/privacy/mask.ts'
import type { CardRow } from '../../services/board/read.ts'
import {
  readApprovals,
  readContracts,
  readDetails,
  readInvoices,
  readNegotiation,
  readOffers,
} from '../../services/deal/read.ts'
import type { Tx } from '../../services/transaction.ts'
import type { deal } from '../contract/board.ts'
import { addressFor, hiddenUnless, instant, maybeInstant, presentCard } from './present.ts'

type DealView = z.input<typeof deal>

const amountOf = (amountMinor: number, currency: Currency) => ({ amountMinor, currency })
const maybeAmount = (amountMinor: number | null, currency: Currency | null) =>
  amountMinor === null || currency === null ? null : { amountMinor, currency }

/** A deal's whole story from its rows. */
export async function presentDeal(tx: Tx, card: CardRow, workflowId: string, mayRead: boolean): Promise<DealView> {
  const leadId = card.lead_id
  const [details] = await readDetails(tx, leadId)
  return {
    card: presentCard(card, mayRead),
    ...hiddenUnless(mayRead),
    email: addressFor(details?.email ?? null, mayRead),
    phone: addressFor(details?.phone ?? null, mayRead),
    source: details?.source ?? 'conversation',
    createdAt: instant(details?.created_at ?? card.stage_changed_at),
    offers: (await readOffers(tx, leadId)).map((row) => ({
      id: row.id,
      round: row.round,
      amount: amountOf(row.amount_minor, row.currency),
      state: row.state,
      isLast: row.is_last,
      createdAt: instant(row.created_at),
      expiresAt: instant(row.expires_at),
    })),
    negotiation: (await readNegotiation(tx, leadId)).map((row) => ({
      at: instant(row.at),
      round: row.round,
      asked: maybeAmount(row.asked_minor, row.currency),
      offered: maybeAmount(row.offered_minor, row.currency),
      decision: row.decision,
      reason: row.reason,
      sentimentShift: row.sentiment_shift,
    })),
    contract: await contractOf(tx, card, mayRead),
    invoice: await invoiceOf(tx, card, mayRead),
    approvals: (await readApprovals(tx, leadId)).map((row) => ({
      id: row.id,
      kind: row.kind,
      state: row.state,
      amount: maybeAmount(row.amount_minor, row.currency),
      request: mayRead ? row.request : {},
      createdAt: instant(row.created_at),
      expiresAt: instant(row.expires_at),
    })),
    workflowId,
  }
}

async function contractOf(tx: Tx, { lead_id }: CardRow, mayRead: boolean): Promise<DealView['contract']> {
  const [row] = await readContracts(tx, lead_id)
  if (row === undefined) return null
  return {
    id: row.id,
    revision: row.revision,
    state: row.state,
    amount: amountOf(row.amount_minor, row.currency),
    signer: { name: row.signer_name, email: mayRead ? row.signer_email : maskAddress(row.signer_email) },
    sentAt: maybeInstant(row.sent_at),
    settledAt: maybeInstant(row.settled_at),
    expiresAt: maybeInstant(row.expires_at),
    providerRef: row.provider_ref,
    fetchedAt: maybeInstant(row.truth_at),
  }
}

async function invoiceOf(tx: Tx, { lead_id }: CardRow, mayRead: boolean): Promise<DealView['invoice']> {
  const [row] = await readInvoices(tx, lead_id)
  if (row === undefined) return null
  return {
    id: row.id,
    revision: row.revision,
    state: row.state,
    amount: amountOf(row.amount_minor, row.currency),
    paidMinor: row.paid_minor,
    number: row.number,
    // Whoever opens it sees the customer's name, address and bill.
    hostedUrl: mayRead ? row.hosted_url : null,
    sentAt: maybeInstant(row.sent_at),
    dueAt: maybeInstant(row.due_at),
    paidAt: maybeInstant(row.paid_at),
    providerRef: row.provider_ref,
    fetchedAt: maybeInstant(row.truth_at),
  }
}
