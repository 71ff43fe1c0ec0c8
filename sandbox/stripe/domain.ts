import type { SandboxCore } from '../core/core.ts'
import { createTell, type Tell } from './change.ts'
import { createCustomers } from './customers.ts'
import { createInvoiceItems } from './invoice-items.ts'
import { createInvoices } from './invoices.ts'
import { createPayments } from './payments.ts'
import { createDisputes, createRefunds } from './refunds.ts'
import { createStripeStore, type StripeStore } from './store.ts'

export interface StripeContext {
  readonly core: SandboxCore
  readonly store: StripeStore
  readonly tell: Tell
}

export type StripeDomain = ReturnType<typeof createStripeDomain>

export function createStripeDomain(core: SandboxCore) {
  const store = createStripeStore(core)
  const context: StripeContext = { core, store, tell: createTell(core, store) }
  const items = createInvoiceItems(context)
  const payments = createPayments(context)
  const invoices = createInvoices({ ...context, items, payments })
  const customers = createCustomers(context)
  return {
    ...context,
    items,
    payments,
    invoices,
    customers,
    refunds: createRefunds(context),
    disputes: createDisputes(context),
  }
}
