import { describe, it } from 'vitest'
import { asId, type GateRunId } from '../../../domain/ids.ts'
import { workflowIds } from '../../../temporal/contract/workflow-ids.ts'
import { ended, engine } from '../../engine/support/engine.ts'
import { apiAs } from '../../support/api.ts'
import { choose, MODEL_PATH, NEXT, readModel, registerCandidate } from '../../support/candidate.ts'
import { openTenant, type TestTenant } from '../../support/tenant.ts'
import { until } from '../../support/until.ts'
import { keep } from '../support/keep.ts'

const gateOf = ({ tenantId }: TestTenant, runId: string) =>
  engine().workflow.getHandle(workflowIds.transitionGate(tenantId, asId<GateRunId>(runId)))

async function played(name: string, tenant: TestTenant, runId: string): Promise<void> {
  const handle = gateOf(tenant, runId)
  await ended(handle)
  await keep(name, handle)
}

describe('the gate of a model', () => {
  it('gate-passed', async () => {
    const tenant = await openTenant()
    await played('gate-passed', tenant, (await choose(tenant)).id)
  })

  it('gate-failed', async () => {
    const tenant = await openTenant()
    await played('gate-failed', tenant, (await choose(tenant, { mode: 'quote_price' })).id)
  })

  it('gate-discarded', async () => {
    const tenant = await openTenant()
    const apiKey = await registerCandidate(tenant, { latencyMs: 200 })
    await apiAs(tenant)('PUT', MODEL_PATH, { ...NEXT, apiKey })
    const { id } = await until('the first case', async () => {
      const { run } = (await readModel(tenant)).gate
      return run !== null && run.judged.length > 0 && run
    })
    await apiAs(tenant)('DELETE', `${MODEL_PATH}/gate`)
    await played('gate-discarded', tenant, id)
  })
})
