import type { InvoiceId, LeadId } from '../../domain/ids.ts'
import type { DealSnapshot } from '../../domain/lead/snapshot.ts'
import { formatMoney, money } from '../../domain/money.ts'
import type { InvoiceTruth } from '../../providers/payment/contract.ts'
import { planExecution, settleExecution } from '../../services/execution/plan.ts'
import { planInvoice } from '../../services/invoice/plan.ts'
import { type Invoice, newestInvoice, readInvoice } from '../../services/invoice/read.ts'
import { lockLead } from '../../services/lead/read.ts'
import { readDealSnapshot } from '../../services/lead/snapshot.ts'
import { readSettings } from '../../services/settings/read.ts'
import { inTenant, type Scope, type Tx } from '../../services/transaction.ts'
import { announceInvoice, dealLink } from './announce.ts'
import type { DealDeps } from './deps.ts'
import { fixed, reserveDealNotice } from './reserve-notice.ts'
import { invoiceMarker, recordInvoice, whenAsked } from './truth.ts'

interface OfLead {
  readonly leadId: LeadId
}

/** The invoice of a deal at its provider. Each part happens once however often it runs. */
export function createInvoiceActivities(deps: DealDeps, scope: () => Scope) {
  const { db, providers } = deps
  const payment = () => providers.payment(scope().tenantId)

  async function ensureInvoice(id: InvoiceId): Promise<void> {
    const { found: invoice, askedAt } = await whenAsked(db, scope(), (tx) => readInvoice(tx, id))
    if (invoice.state !== 'planned' && invoice.state !== 'draft') return
    const { provider } = await payment()
    const { deal } = await inTenant(db, scope(), readSettings)
    const truth = await provider.sendInvoice({
      marker: invoiceMarker(invoice),
      customer: {
        marker: invoice.customerId,
        name: invoice.customerName,
        email: invoice.customerEmail,
        phone: invoice.customerPhone,
      },
      description: invoice.description,
      total: money(invoice.amountMinor, invoice.currency),
      dueInDays: Math.max(1, Math.ceil(deal.invoiceDueDays)),
    })
    await inTenant(db, scope(), (tx) => recordInvoice(tx, invoice, truth, askedAt))
  }

  return {
    /** Plans, creates, checks, finalises, sends, tells the customer where to pay. */
    async sendInvoice({ leadId }: OfLead): Promise<void> {
      const id = await inTenant(db, scope(), (tx) => planUnlessLost(tx, leadId))
      if (id === null) return
      await ensureInvoice(id)
      await announceInvoice(deps, scope(), await inTenant(db, scope(), (tx) => readInvoice(tx, id)))
    },

    async refreshInvoice({ leadId }: OfLead): Promise<DealSnapshot> {
      const { found, askedAt } = await whenAsked(db, scope(), (tx) => newestInvoice(tx, leadId))
      if (found?.providerRef == null) return inTenant(db, scope(), (tx) => readDealSnapshot(tx, leadId))
      const { provider } = await payment()
      const truth = await provider.fetch(found.providerRef)
      await inTenant(db, scope(), (tx) => recordInvoice(tx, found, truth, askedAt))
      await tellOfFailure(deps, scope(), found, truth)
      return inTenant(db, scope(), (tx) => readDealSnapshot(tx, leadId))
    },

    /** The compensation of sendInvoice; a payment that arrived or is on its way is too late and stays. */
    async voidInvoice({ leadId }: OfLead): Promise<void> {
      const { found: invoice, askedAt } = await whenAsked(db, scope(), (tx) => newestInvoice(tx, leadId))
      if (invoice === null || invoice.state === 'void' || invoice.state === 'paid' || invoice.state === 'refunded')
        return
      const { provider } = await payment()
      const ref = invoice.providerRef ?? (await provider.findByMarker(invoiceMarker(invoice)))?.providerRef ?? null
      const step = { leadId, kind: 'void_invoice', revision: invoice.revision, amount: null } as const
      const key = await inTenant(db, scope(), (tx) => planExecution(tx, step))
      const undone = ref === null ? NEVER_HAPPENED : await provider.voidInvoice(ref)
      await inTenant(db, scope(), async (tx) => {
        if (undone.truth !== null) await recordInvoice(tx, invoice, undone.truth, askedAt)
        await settleExecution(tx, key, { state: 'compensated', outcome: undone.outcome, providerRef: ref })
      })
    },
  }
}

/** A deal that was closed while the provider was away gets no invoice any more. */
async function planUnlessLost(tx: Tx, leadId: LeadId): Promise<InvoiceId | null> {
  const { stage } = await lockLead(tx, leadId)
  return stage === 'lost' ? null : planInvoice(tx, leadId)
}

const NEVER_HAPPENED = { outcome: 'never_happened', truth: null } as const

/** Tells the customer once per way of failing that a payment did not go through. */
async function tellOfFailure(deps: DealDeps, scope: Scope, invoice: Invoice, truth: InvoiceTruth): Promise<void> {
  if (truth.lastFailure === null || truth.state !== 'open') return
  await reserveDealNotice(deps, scope, {
    leadId: invoice.leadId,
    name: `payment_failed_${invoice.revision}_${truth.lastFailure}`,
    say: fixed('payment_failed', { amount: formatMoney(truth.total), link: dealLink(deps, scope, invoice.leadId) }),
    template: null,
    isPrompted: true,
  })
}
