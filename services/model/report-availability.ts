import type { Tx } from '../transaction.ts'

export interface ModelAvailability {
  readonly vendor: string
  readonly model: string
  /** When it is tried again; null when it answers. */
  readonly closedUntil: Date | null
}

/** Tells the business that its model is left alone for a while, or answers again. */
export function reportAvailability(tx: Tx, { vendor, model, closedUntil }: ModelAvailability): void {
  tx.emit({
    type: closedUntil === null ? 'model:opened' : 'model:closed',
    subject: { kind: 'tenant', id: tx.tenantId },
    payload: { vendor, model, until: closedUntil },
  })
}
