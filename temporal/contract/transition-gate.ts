import type { GateCase } from '../../domain/gate/case.ts'
import type { GateRunId, TenantId } from '../../domain/ids.ts'

export interface GateInput {
  readonly version: 1
  readonly tenantId: TenantId
  readonly runId: GateRunId
  /** In the order they are asked. */
  readonly cases: readonly GateCase[]
}

/** over: the run was given up, or is decided. */
export type AskedCase = 'asked' | 'over'
