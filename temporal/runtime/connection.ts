import { Client, Connection } from '@temporalio/client'
import type { Config } from '../../config/config.ts'
import { correlationClientInterceptor } from './correlation.ts'

export interface TemporalAddress {
  readonly address: string
  readonly namespace: string
}

export const addressOf = (config: Config): TemporalAddress => ({
  address: config.TEMPORAL_ADDRESS,
  namespace: config.TEMPORAL_NAMESPACE,
})

export interface TemporalHandle {
  readonly client: Client
  readonly connection: Connection
}

/** A client that connects at its first call: a process starts, and answers, while Temporal is away. */
export function createTemporalClient({ address, namespace }: TemporalAddress): TemporalHandle {
  const connection = Connection.lazy({ address })
  const interceptors = { workflow: [correlationClientInterceptor] }
  return { connection, client: new Client({ connection, namespace, interceptors }) }
}
