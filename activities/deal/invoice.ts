import type { InvoiceId, LeadId } from '../../domain/ids.ts'
import { formatMoney, money } from '../../domain/money.ts'
import type { InvoiceTruth } from '../../providers/payment/contract.ts'
import { signDealLink } from '../../services/access/signed-link.ts'
import { addDeadLetter } from '../../services/dead-letter/add.ts'
import { executionKey, planExecution, settleExecution } from '../../services/execution/plan.ts'
import { applyInvoiceTruth } from '../../services/invoice/apply-truth.ts'
import { planInvoice } from '../../services/invoice/plan.ts'
import { type Invoice, newestInvoice, readInvoice } from '../../services/invoice/read.ts'
import { setDirective } from '../../services/lead/change.ts'
import { lockLead } from '../../services/lead/read.ts'
import { readDealSnapshot } from '../../services/lead/snapshot.ts'
import { readSettings } from '../../services/settings/read.ts'
import { inTenant, type Scope } from '../../services/transaction.ts'
import { scopeFor } from '../scope.ts'
import type { ContractActivityDeps } from './contract.ts'
import { reserveDealNotice } from './reserve-notice.ts'

interface OfLead {
  readonly leadId: LeadId
}

const machine = { kind: 'system', part: 'deal' } as const

export function createInvoiceActivities(deps: ContractActivityDeps, scope: () => Scope = () => scopeFor(machine)) {
  const { db, providers, vault, publicUrl } = deps
  const newest = (leadId: LeadId) => inTenant(db, scope(), (tx) => newestInvoice(tx, leadId))

  async function applyTruth(invoice: Invoice, truth: InvoiceTruth, askedAt: Date): Promise<void> {
    await inTenant(db, scope(), async (tx) => {
      const verdict = await applyInvoiceTruth(tx, invoice.id, { ...truth, askedAt })
      if (verdict !== 'foreign_currency') return
      await addDeadLetter(tx, {
        subject: { kind: 'invoice', id: invoice.id },
        customerId: invoice.customerId,
        reason: 'foreign_currency',
        detail: { expected: invoice.currency, found: truth.total.currency },
      })
    })
  }

  async function ensureInvoice(invoice: Invoice): Promise<void> {
    if (invoice.state !== 'planned' && invoice.state !== 'draft') return
    const { provider } = await providers.payment(scope().tenantId)
    const settings = await inTenant(db, scope(), readSettings)
    const askedAt = new Date()
    const truth = await provider.sendInvoice({
      marker: executionKey(invoice.leadId, 'send_invoice', invoice.revision),
      customer: {
        marker: invoice.customerId,
        name: invoice.customerName,
        email: invoice.customerEmail,
        phone: invoice.customerPhone,
      },
      description: invoice.description,
      total: money(invoice.amountMinor, invoice.currency),
      dueInDays: Math.max(1, Math.ceil(settings.deal.invoiceDueDays)),
    })
    await applyTruth(invoice, truth, askedAt)
  }

  async function announce(invoice: Invoice): Promise<void> {
    const link = `${publicUrl}/s/${signDealLink(vault, { tenantId: scope().tenantId, leadId: invoice.leadId })}`
    const amount = formatMoney(money(invoice.amountMinor, invoice.currency))
    await reserveDealNotice(deps, scope(), {
      leadId: invoice.leadId,
      name: `pay_${invoice.revision}`,
      text: 'invoice_link',
      variables: { link, amount },
      template: { name: 'invoice_link', rest: [link] },
      isPrompted: true,
      also: async (tx) => {
        const lead = await lockLead(tx, invoice.leadId)
        await setDirective(tx, lead, { kind: 'pay', amount, link })
      },
    })
  }

  async function tellOfFailure(invoice: Invoice, truth: InvoiceTruth): Promise<void> {
    if (truth.lastFailure === null || truth.state !== 'open') return
    await reserveDealNotice(deps, scope(), {
      leadId: invoice.leadId,
      name: `payment_failed_${truth.lastFailure}`,
      text: 'payment_failed',
      variables: { amount: formatMoney(truth.total), link: truth.hostedUrl ?? '' },
      template: null,
      isPrompted: true,
    })
  }

  return {
    /** Plans, creates, checks, finalises, sends, tells the customer where to pay; each once however often it runs. */
    async sendInvoice({ leadId }: OfLead): Promise<void> {
      const id: InvoiceId = await inTenant(db, scope(), (tx) => planInvoice(tx, leadId))
      const read = () => inTenant(db, scope(), (tx) => readInvoice(tx, id))
      await ensureInvoice(await read())
      await announce(await read())
    },

    async refreshInvoice({ leadId }: OfLead) {
      const invoice = await newest(leadId)
      if (invoice?.providerRef != null) {
        const { provider } = await providers.payment(scope().tenantId)
        const askedAt = new Date()
        const truth = await provider.fetch(invoice.providerRef)
        await applyTruth(invoice, truth, askedAt)
        await tellOfFailure(invoice, truth)
      }
      return inTenant(db, scope(), (tx) => readDealSnapshot(tx, leadId))
    },

    /** The compensation of sendInvoice; a payment that arrived or is on its way is too late and stays. */
    async voidInvoice({ leadId }: OfLead): Promise<void> {
      const invoice = await newest(leadId)
      if (invoice === null || invoice.state === 'void' || invoice.state === 'paid' || invoice.state === 'refunded')
        return
      const { provider } = await providers.payment(scope().tenantId)
      const marker = executionKey(leadId, 'send_invoice', invoice.revision)
      const ref = invoice.providerRef ?? (await provider.findByMarker(marker))?.providerRef ?? null
      const key = await inTenant(db, scope(), (tx) =>
        planExecution(tx, { leadId, kind: 'void_invoice', revision: invoice.revision, amount: null }),
      )
      const askedAt = new Date()
      const { outcome, truth } =
        ref === null ? { outcome: 'never_happened' as const, truth: null } : await provider.voidInvoice(ref)
      if (truth !== null) await applyTruth(invoice, truth, askedAt)
      await inTenant(db, scope(), (tx) => settleExecution(tx, key, { state: 'compensated', outcome, providerRef: ref }))
    },
  }
}
