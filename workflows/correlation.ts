import {
  defaultPayloadConverter,
  type Headers,
  type Payload,
  type WorkflowInboundCallsInterceptor,
  type WorkflowInterceptors,
  type WorkflowOutboundCallsInterceptor,
} from '@temporalio/workflow'
import { CORRELATION_HEADER } from '../temporal/contract/headers.ts'

/** Hands the newest caller's id on to every activity. Synchronous: an await here would change histories. */
export function interceptors(): WorkflowInterceptors {
  let newest: Payload = defaultPayloadConverter.toPayload('unknown')
  const remember = (headers: Headers) => {
    newest = headers[CORRELATION_HEADER] ?? newest
  }
  const hand = (headers: Headers): Headers => ({ ...headers, [CORRELATION_HEADER]: newest })

  const inbound: WorkflowInboundCallsInterceptor = {
    execute(input, next) {
      remember(input.headers)
      return next(input)
    },
    handleSignal(input, next) {
      remember(input.headers)
      return next(input)
    },
    handleUpdate(input, next) {
      remember(input.headers)
      return next(input)
    },
  }
  const outbound: WorkflowOutboundCallsInterceptor = {
    scheduleActivity: (input, next) => next({ ...input, headers: hand(input.headers) }),
    scheduleLocalActivity: (input, next) => next({ ...input, headers: hand(input.headers) }),
    continueAsNew: (input, next) => next({ ...input, headers: hand(input.headers) }),
  }
  return { inbound: [inbound], outbound: [outbound] }
}
