import { loadClientConnectConfig } from '@temporalio/envconfig'
import type { Environment } from './machine.ts'

/** How to reach the Temporal service: address, TLS, API key and namespace, as Temporal's own configuration names them. */
export interface TemporalSettings {
  readonly connection: ReturnType<typeof loadClientConnectConfig>['connectionOptions']
  readonly namespace: string
}

/**
 * Reads TEMPORAL_*. A configuration file is read only when TEMPORAL_CONFIG_FILE names it: a profile that happens to lie in
 * somebody's home must not send this installation elsewhere.
 */
export function temporalSettings(
  environment: Environment,
  fallback: { address: string; namespace: string },
): TemporalSettings {
  const given = Object.entries(environment).filter(
    (entry): entry is [string, string] => entry[0].startsWith('TEMPORAL_') && entry[1] !== undefined,
  )
  const { connectionOptions, namespace } = loadClientConnectConfig({
    overrideEnvVars: {
      TEMPORAL_ADDRESS: fallback.address,
      TEMPORAL_NAMESPACE: fallback.namespace,
      ...Object.fromEntries(given),
    },
    disableFile: environment['TEMPORAL_CONFIG_FILE'] === undefined,
  })
  return { connection: connectionOptions, namespace: namespace ?? fallback.namespace }
}
