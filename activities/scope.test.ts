// Fails when: an activity works for the tenant its arguments name instead of the one in its workflow's id (activities/scope.ts).
import { MockActivityEnvironment } from '@temporalio/testing'
import { describe, expect, it } from 'vitest'
import { asId, type CustomerId, type TenantId } from '../domain/ids.ts'
import { workflowIds } from '../temporal/contract/workflow-ids.ts'
import { scopeFor, scopeInterceptor } from './scope.ts'

const OURS = asId<TenantId>('00000000-0000-4000-8000-000000000001')
const THEIRS = asId<TenantId>('00000000-0000-4000-8000-000000000002')
const CUSTOMER = asId<CustomerId>('00000000-0000-4000-8000-000000000003')

const worksFor = async (_argument?: unknown) => scopeFor({ kind: 'system', part: 'test' }).tenantId

const run = (workflowId: string, argument?: unknown) =>
  new MockActivityEnvironment(
    { workflowExecution: { workflowId, runId: 'run' } },
    { interceptors: [scopeInterceptor] },
  ).run(worksFor, argument)

describe('an activity', () => {
  it('works for the tenant in its workflow’s id, also with the time a schedule adds', async () => {
    const workflowId = workflowIds.conversation(OURS, CUSTOMER)
    expect(await run(workflowId)).toBe(OURS)
    expect(await run(workflowId, { tenantId: OURS })).toBe(OURS)
    expect(await run(`${workflowId}/2026-11-21T12:00:00Z`)).toBe(OURS)
  })

  it('whose arguments name another tenant is refused for good', async () => {
    await expect(run(workflowIds.conversation(OURS, CUSTOMER), { tenantId: THEIRS })).rejects.toMatchObject({
      type: 'TenantMismatch',
      nonRetryable: true,
    })
  })

  it('of a workflow without a tenant has none to work for', async () => {
    await expect(run('warm-up/1')).rejects.toMatchObject({ type: 'NoTenant', nonRetryable: true })
  })
})
