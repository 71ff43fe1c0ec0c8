import { AsyncLocalStorage } from 'node:async_hooks'
import { activityInfo, type Context } from '@temporalio/activity'
import { ApplicationFailure } from '@temporalio/common'
import type { ActivityInboundCallsInterceptor, ActivityInterceptorsFactory } from '@temporalio/worker'
import type { Actor } from '../domain/events/actor.ts'
import type { TenantId } from '../domain/ids.ts'
import type { Scope } from '../services/transaction.ts'
import { parseWorkflowId } from '../temporal/contract/workflow-ids.ts'
import { correlationOf, withCorrelation } from '../temporal/runtime/correlation.ts'

interface Running {
  readonly tenantId: TenantId
  readonly correlationId: string
}

const running = new AsyncLocalStorage<Running>()

/**
 * An activity works for the tenant in its workflow's id and for no other; arguments that name a tenant must agree.
 */
export const scopeInterceptor: ActivityInterceptorsFactory = (context: Context) => ({ inbound: inboundOf(context) })

function inboundOf(context: Context): ActivityInboundCallsInterceptor {
  return {
    async execute(input, next) {
      const subject = parseWorkflowId(context.info.workflowExecution?.workflowId ?? '')
      if (subject === null) return next(input)
      const [first] = input.args
      if (namesOtherTenant(first, subject.tenantId))
        throw ApplicationFailure.nonRetryable('the arguments name another tenant', 'TenantMismatch')
      const correlationId = correlationOf(input.headers) ?? context.info.workflowExecution?.runId ?? 'unknown'
      return running.run({ tenantId: subject.tenantId, correlationId }, () =>
        withCorrelation(correlationId, () => next(input)),
      )
    },
  }
}

const namesOtherTenant = (argument: unknown, tenantId: TenantId): boolean =>
  typeof argument === 'object' && argument !== null && 'tenantId' in argument && argument.tenantId !== tenantId

/** The scope of the running activity, for the given actor. */
export function scopeFor(actor: Actor): Scope {
  const current = running.getStore()
  if (current === undefined)
    throw ApplicationFailure.nonRetryable(`${activityInfo().activityType} ran outside a tenant's workflow`, 'NoTenant')
  return { ...current, actor }
}
