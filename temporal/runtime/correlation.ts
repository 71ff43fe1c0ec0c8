import { AsyncLocalStorage } from 'node:async_hooks'
import type { WorkflowClientInterceptor } from '@temporalio/client'
import { defaultPayloadConverter, type Headers } from '@temporalio/common'
import { CORRELATION_HEADER } from '../contract/headers.ts'

const current = new AsyncLocalStorage<string>()

/** Everything rung inside `work` carries this id. */
export const withCorrelation = <Result>(correlationId: string, work: () => Promise<Result>): Promise<Result> =>
  current.run(correlationId, work)

export function correlationOf(headers: Headers | undefined): string | null {
  const payload = headers?.[CORRELATION_HEADER]
  return payload === undefined ? null : defaultPayloadConverter.fromPayload<string>(payload)
}

function withHeader(headers: Headers): Headers {
  const correlationId = current.getStore()
  return correlationId === undefined
    ? headers
    : { ...headers, [CORRELATION_HEADER]: defaultPayloadConverter.toPayload(correlationId) }
}

/** Puts the id of the message or request at hand on every start, signal and update. */
export const correlationClientInterceptor: WorkflowClientInterceptor = {
  startWithDetails: (input, next) => next({ ...input, headers: withHeader(input.headers) }),
  signal: (input, next) => next({ ...input, headers: withHeader(input.headers) }),
  signalWithStart: (input, next) => next({ ...input, headers: withHeader(input.headers) }),
  startUpdate: (input, next) => next({ ...input, headers: withHeader(input.headers) }),
  startUpdateWithStart: (input, next) =>
    next({
      ...input,
      updateHeaders: withHeader(input.updateHeaders),
      workflowStartHeaders: withHeader(input.workflowStartHeaders),
    }),
}
