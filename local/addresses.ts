import type { Environment } from '../config/machine.ts'
import { temporalVariables } from './environment.ts'
import type { Ports } from './ports.ts'
import type { Addresses } from './run-file.ts'

/** Where everything is reached from this machine. */
export function addressesOf(ports: Ports, outside: Environment, postgres: string): Addresses {
  const at = (port: number) => `http://127.0.0.1:${port}`
  const temporal = temporalVariables(ports, outside)
  return {
    api: at(ports.api),
    console: at(ports.api),
    sandbox: at(ports.sandbox),
    phone: at(ports.sandbox),
    voiceEdge: at(ports.voiceEdge),
    temporal: temporal['TEMPORAL_ADDRESS'] ?? '',
    temporalUi: temporal['TEMPORAL_UI_URL'] ?? at(ports.temporalUi),
    postgres,
  }
}
