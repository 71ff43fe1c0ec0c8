import { configSchema, type Variables } from './schema.ts'
import { type TemporalSettings, temporalSettings } from './temporal.ts'

/** Everything a process is configured with, checked and frozen. */
export type Config = Variables & { readonly temporal: TemporalSettings }

/** Reads and checks the environment; the process ends with every fault named when something is wrong. */
export function loadConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  // An empty variable means "not set": compose files and shells pass them that way.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = configSchema.safeParse(given)
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`)
    throw new Error(`The environment is not usable:\n${faults.join('\n')}`)
  }
  const { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace } = parsed.data
  return Object.freeze({ ...parsed.data, temporal: temporalSettings(given, { address, namespace }) })
}
