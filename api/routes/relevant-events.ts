import type { Vendor } from '../../domain/providers.ts'

/** Callback types that can move a deal. Others are acknowledged and kept, and wake nobody. */
const RELEVANT: Partial<Record<Vendor, ReadonlySet<string>>> = {
  docusign: new Set([
    'envelope-delivered',
    'envelope-completed',
    'envelope-declined',
    'envelope-voided',
    'envelope-purge',
    'envelope-deleted',
  ]),
  stripe: new Set([
    'invoice.paid',
    'invoice.payment_failed',
    'invoice.voided',
    'invoice.marked_uncollectible',
    'invoice.overdue',
    'payment_intent.processing',
    'charge.refunded',
    'charge.dispute.created',
  ]),
}

export const isRelevant = (vendor: Vendor, type: string): boolean => RELEVANT[vendor]?.has(type) ?? false
