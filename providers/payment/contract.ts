import type { Money } from '../../domain/money.ts'
import type { CompensationOutcome } from '../../domain/payment/execution.ts'
import type { InvoiceState } from '../../domain/payment/invoice.ts'
import type { SignedRequest } from '../messaging/contract.ts'

export interface InvoiceRequest {
  /** `{deal}/{step}/{revision}`: the idempotency key of every request of this invoice is made from it. */
  readonly marker: string
  readonly customer: {
    readonly marker: string
    readonly name: string
    readonly email: string
    readonly phone: string | null
  }
  readonly description: string
  readonly total: Money
  readonly dueInDays: number
}

export interface InvoiceTruth {
  readonly providerRef: string
  readonly state: Exclude<InvoiceState, 'planned'>
  readonly marker: string | null
  /** The newest payment made or awaited for it, as callbacks about payments name it. */
  readonly paymentRef: string | null
  readonly number: string | null
  readonly total: Money
  readonly paidMinor: number
  readonly refundedMinor: number
  readonly hostedUrl: string | null
  readonly dueAt: string | null
  readonly paidAt: string | null
  /** The last payment attempt failed while the invoice is still open. */
  readonly lastFailure: string | null
  readonly raw: unknown
}

export interface PaymentCallback {
  /** Can it move a deal? Others are kept and wake nobody. */
  readonly matters: boolean
  readonly providerEventId: string
  readonly type: string
  readonly providerRef: string | null
  /** The payment an event about a charge, refund or dispute belongs to; `invoiceOfPayment` leads to the invoice. */
  readonly paymentRef: string | null
  readonly marker: string | null
  readonly payload: unknown
}

/** All calls throw ProviderError; one HTTP attempt each. */
export interface PaymentProvider {
  /** Creates, checks the total, finalises and sends. A draft whose total is wrong is deleted and the call fails. */
  sendInvoice(request: InvoiceRequest): Promise<InvoiceTruth>
  findByMarker(marker: string): Promise<InvoiceTruth | null>
  fetch(providerRef: string): Promise<InvoiceTruth>
  /** Voids an open invoice, deletes a draft; paid or being paid is "too_late" with the truth. */
  voidInvoice(providerRef: string): Promise<{ outcome: CompensationOutcome; truth: InvoiceTruth | null }>
  /** The invoice a payment was made for; null when it was made for none. */
  invoiceOfPayment(paymentRef: string): Promise<string | null>
  verify(request: SignedRequest): boolean
  parseCallback(request: SignedRequest): PaymentCallback | null
}
