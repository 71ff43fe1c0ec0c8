import { connect } from 'node:net'
import { createMember, type Member } from './member.ts'
import type { WantedPort } from './ports/free.ts'
import type { LocalPostgres } from './postgres.ts'
import type { Setting } from './setting.ts'
import type { Step } from './steps.ts'
import { localTemporal } from './temporal.ts'

/** A part of a start: what runs on, what must happen, and where it listens. */
export interface Part {
  readonly members: readonly Member[]
  readonly steps: readonly Step[]
  readonly wanted: readonly WantedPort[]
}

const EXTERNAL_WITHIN_MS = 5_000

export function postgresPart(setting: Setting, postgres: LocalPostgres): Part {
  const { report, onChange, abort, ports } = setting
  const about = { name: 'postgres', title: 'Postgres 18', isServer: true, report, onChange }
  const member = createMember({ ...about, launch: postgres.launch, logPath: postgres.logPath })
  const step = { name: 'postgres', after: [], run: () => member.start(abort) }
  // A server left over from a killed supervisor is taken over, port and all.
  const wanted = postgres.isListening() ? [] : [{ port: ports.postgres, owner: 'Postgres' }]
  return { members: [member], steps: [step], wanted }
}

export function temporalPart(setting: Setting): Part {
  const external = setting.outside['TEMPORAL_ADDRESS']
  return external ? externalTemporal(external, setting) : ownTemporal(setting)
}

function ownTemporal({ dataDir, ports, isDurable, outside, report, onChange, abort }: Setting): Part {
  const title = 'Temporal'
  const temporal = localTemporal({
    dataDir,
    ports: { frontend: ports.temporal, http: ports.temporalHttp, ui: ports.temporalUi },
    namespace: 'steward',
    codecUrl: `http://127.0.0.1:${ports.api}/codec`,
    isDurable,
    environment: outside,
    onProgress: (text) => report.progress(title, text),
  })
  const member = createMember({ name: 'temporal', title, isServer: true, report, onChange, ...temporal })
  const wanted = [ports.temporal, ports.temporalHttp, ports.temporalUi].map((port) => ({ port, owner: title }))
  return { members: [member], steps: [{ name: 'temporal', after: [], run: () => member.start(abort) }], wanted }
}

function externalTemporal(address: string, { report }: Setting): Part {
  const run = async () => {
    if (!(await accepts(address))) throw new Error(`TEMPORAL_ADDRESS is ${address}, and nothing answers there`)
    report.done('Temporal', `at ${address}`)
  }
  return { members: [], steps: [{ name: 'temporal', after: [], run }], wanted: [] }
}

function accepts(address: string): Promise<boolean> {
  const { hostname, port } = new URL(`tcp://${address}`)
  return new Promise((resolve) => {
    const socket = connect({ host: hostname.replaceAll(/[[\]]/g, ''), port: Number(port), timeout: EXTERNAL_WITHIN_MS })
    const answer = (isAccepted: boolean) => {
      socket.destroy()
      resolve(isAccepted)
    }
    socket.once('connect', () => answer(true))
    socket.once('error', () => answer(false)).once('timeout', () => answer(false))
  })
}
