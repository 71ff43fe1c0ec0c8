import type { ApprovedMapping } from '../../domain/lead/find-fields.ts'
import type { Tx } from '../transaction.ts'

/** What the business confirmed about its callers' fields. */
export const approvedMappings = (tx: Tx) =>
  tx.run<ApprovedMapping & Record<string, unknown>>(
    'approved_mappings',
    `select vertical, path, field from dynamic_ontology_map where tenant_id = $1 and state = 'approved'`,
    [tx.tenantId],
  )
