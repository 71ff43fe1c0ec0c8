import { isSettled } from '../../domain/signature/envelope.ts'
import type { EnvelopeTruth } from '../../providers/e-signature/contract.ts'
import type { InvoiceTruth } from '../../providers/payment/contract.ts'
import { readNow } from '../../services/clock.ts'
import { applyEnvelopeTruth } from '../../services/contract/apply-truth.ts'
import type { Contract } from '../../services/contract/read.ts'
import type { Database } from '../../services/database.ts'
import { addDeadLetter } from '../../services/dead-letter/add.ts'
import { executionKey } from '../../services/execution/plan.ts'
import { applyInvoiceTruth } from '../../services/invoice/apply-truth.ts'
import type { Invoice } from '../../services/invoice/read.ts'
import { settleProviderEvents } from '../../services/provider-event/store.ts'
import { inTenant, type Scope, type Tx } from '../../services/transaction.ts'

/** Our marker at the provider: the same for every attempt at the same document. */
export const envelopeMarker = ({ leadId, revision }: Contract) => executionKey(leadId, 'send_envelope', revision)
export const invoiceMarker = ({ leadId, revision }: Invoice) => executionKey(leadId, 'send_invoice', revision)

/** Reads what a provider is about to be asked of, and the instant of asking: older answers never overwrite newer ones. */
export const whenAsked = <Found>(db: Database, scope: Scope, read: (tx: Tx) => Promise<Found>) =>
  inTenant(db, scope, async (tx) => ({ found: await read(tx), askedAt: await readNow(tx) }))

/** Writes the provider's word on an envelope; callbacks that came before the question are thereby answered. */
export async function recordEnvelope(tx: Tx, contract: Contract, truth: EnvelopeTruth, askedAt: Date): Promise<void> {
  await applyEnvelopeTruth(tx, contract.id, { ...truth, askedAt })
  await settleProviderEvents(tx, {
    vendor: contract.vendor,
    subjectRef: truth.providerRef,
    paymentRef: null,
    marker: envelopeMarker(contract),
    askedAt,
    isFinal: isSettled(truth.state),
  })
}

/** The same for an invoice; money in a currency that was not invoiced changes nothing and goes to a person. */
export async function recordInvoice(tx: Tx, invoice: Invoice, truth: InvoiceTruth, askedAt: Date): Promise<void> {
  const verdict = await applyInvoiceTruth(tx, invoice.id, { ...truth, askedAt })
  await settleProviderEvents(tx, {
    vendor: invoice.vendor,
    subjectRef: truth.providerRef,
    paymentRef: truth.paymentRef,
    marker: invoiceMarker(invoice),
    askedAt,
    isFinal: false,
  })
  if (verdict === 'foreign_currency')
    await addDeadLetter(tx, {
      subject: { kind: 'invoice', id: invoice.id },
      customerId: invoice.customerId,
      reason: 'foreign_currency',
      detail: { expected: invoice.currency, found: truth.total.currency },
    })
}
