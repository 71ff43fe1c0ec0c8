import { Client, Connection } from '@temporalio/client'
import type { TemporalSettings } from '../../config/temporal.ts'
import { trackCalls } from './calls-in-flight.ts'
import { correlationClientInterceptor } from './correlation.ts'
import { createDataConverter } from './data-converter.ts'
import type { PayloadKeys } from './payload-codec.ts'

export interface TemporalHandle {
  readonly client: Client
  readonly connection: Connection
  /** Gives up what is still being asked, and then the connection. */
  close(): Promise<void>
}

/** A client that connects at its first call: a process starts, and answers, while Temporal is away. */
export function createTemporalClient(
  { connection: options, namespace }: TemporalSettings,
  keys: PayloadKeys,
): TemporalHandle {
  const calls = trackCalls()
  const connection = Connection.lazy({ ...options, interceptors: calls.interceptors })
  const interceptors = { workflow: [correlationClientInterceptor] }
  return {
    connection,
    client: new Client({ connection, namespace, interceptors, dataConverter: createDataConverter(keys) }),
    async close() {
      await calls.end()
      await connection.close()
    },
  }
}
