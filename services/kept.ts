import type { TenantId } from '../domain/ids.ts'
import type { Tx } from './transaction.ts'

export interface Kept<Value> {
  read(tx: Tx): Promise<Value>
  /** Called by whoever writes it, so that its own process sees the change at once. */
  forget(tenantId: TenantId): void
}

/** What every turn needs and seldom changes, read once per tenant and kept for a moment. Other processes see a change within it. */
export function keptPerTenant<Value>(keepMs: number, read: (tx: Tx) => Promise<Value>): Kept<Value> {
  const kept = new Map<TenantId, { readonly value: Value; readonly until: number }>()
  return {
    async read(tx) {
      const known = kept.get(tx.tenantId)
      if (known !== undefined && known.until > Date.now()) return known.value
      const value = await read(tx)
      kept.set(tx.tenantId, { value, until: Date.now() + keepMs })
      return value
    },
    forget: (tenantId) => void kept.delete(tenantId),
  }
}
