import { type ConnectionOptions, defaultGrpcRetryOptions, makeGrpcRetryInterceptor } from '@temporalio/client'

type Interceptor = NonNullable<ConnectionOptions['interceptors']>[number]
type Call = ReturnType<Interceptor>
/** gRPC's code of a call that its own caller gave up. */
const CANCELLED = 1

export interface CallsInFlight {
  readonly interceptors: Interceptor[]
  /** Gives up every call, tries none again, and resolves when none is left. */
  end(): Promise<void>
}

/**
 * Knows the calls of one connection. The client tries a failed call again from a timer; on a connection closed in
 * between that throws where nobody can catch it, and ends the process.
 */
export function trackCalls(): CallsInFlight {
  const calls = new Map<Call, Promise<void>>()
  let isEnding = false
  const patience = defaultGrpcRetryOptions()
  const retry = makeGrpcRetryInterceptor({
    ...patience,
    retryableDecider: (attempt, status) => !isEnding && patience.retryableDecider(attempt, status),
  })
  return {
    interceptors: [(options, next) => tracked(retry(options, next), calls)],
    async end() {
      isEnding = true
      for (const call of calls.keys()) call.cancelWithStatus(CANCELLED, 'the connection is being closed')
      while (calls.size > 0) await Promise.all(calls.values())
    },
  }
}

function tracked(call: Call, calls: Map<Call, Promise<void>>): Call {
  const start = call.start.bind(call)
  const { promise: ended, resolve } = Promise.withResolvers<void>()
  calls.set(call, ended)
  call.start = (metadata, listener) =>
    start(metadata, {
      ...listener,
      onReceiveStatus(status) {
        calls.delete(call)
        listener?.onReceiveStatus?.(status)
        resolve()
      },
    })
  return call
}
