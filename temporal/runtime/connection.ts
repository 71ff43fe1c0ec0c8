import { Client, Connection } from '@temporalio/client'
import type { TemporalSettings } from '../../config/temporal.ts'
import { correlationClientInterceptor } from './correlation.ts'
import { createDataConverter } from './data-converter.ts'
import type { PayloadKeys } from './payload-codec.ts'

export interface TemporalHandle {
  readonly client: Client
  readonly connection: Connection
}

/** A client that connects at its first call: a process starts, and answers, while Temporal is away. */
export function createTemporalClient(
  { connection: options, namespace }: TemporalSettings,
  keys: PayloadKeys,
): TemporalHandle {
  const connection = Connection.lazy(options)
  const interceptors = { workflow: [correlationClientInterceptor] }
  return {
    connection,
    client: new Client({ connection, namespace, interceptors, dataConverter: createDataConverter(keys) }),
  }
}
