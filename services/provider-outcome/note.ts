import type { ProviderFault } from '../../domain/provider-fault.ts'
import type { Tx } from '../transaction.ts'

// A row that changes with every request would be written for nothing: a minute is close enough, what ends a failure is told at once.
const ANSWERED = `update provider_configurations set answered_at = clock_timestamp() where tenant_id = $1 and id = $2
and (answered_at is null or answered_at < clock_timestamp() - interval '1 minute' or failed_at >= answered_at)`

/** A request to it was answered. */
export const noteProviderAnswer = (tx: Tx, configurationId: string): void =>
  tx.send('provider_answered_request', ANSWERED, [tx.tenantId, configurationId])

const FAILED = `update provider_configurations set failed_at = clock_timestamp(), fault = $3, fault_code = $4
where tenant_id = $1 and id = $2`

/** One was not, and of what it failed: a code of the vendor's, no text. */
export const noteProviderFault = (
  tx: Tx,
  configurationId: string,
  { fault, code }: { readonly fault: ProviderFault; readonly code: string },
): void => tx.send('provider_failed_request', FAILED, [tx.tenantId, configurationId, fault, code.slice(0, 100)])
