import { join } from 'node:path'

export interface TemporalPorts {
  readonly frontend: number
  readonly http: number
  readonly ui: number
}

export interface ServerFlags {
  readonly dataDir: string
  readonly ports: TemporalPorts
  readonly namespace: string
  /** Where the UI has encrypted payloads read. */
  readonly codecUrl: string
  /** Flushes every commit to disk: survives a power cut, too, and costs throughput. */
  readonly isDurable: boolean
}

// A server with one history shard takes work from its queues 20 times a second by default: every hop waits for a
// 50 ms tick (10 activities in a row 1,050 ms, with these 244 ms). Task-queue partitions only pay with many servers.
const DYNAMIC_CONFIG = [
  'history.transferProcessorMaxPollRPS=2000',
  'history.timerProcessorMaxPollRPS=2000',
  'history.visibilityProcessorMaxPollRPS=2000',
  'history.outboundProcessorMaxPollRPS=2000',
  'matching.numTaskqueueReadPartitions=1',
  'matching.numTaskqueueWritePartitions=1',
  'system.enableActivityEagerExecution=true',
]

export function serverArguments({ dataDir, ports, namespace, codecUrl, isDurable }: ServerFlags): readonly string[] {
  const once: Readonly<Record<string, string>> = {
    '--ip': '127.0.0.1',
    '--port': String(ports.frontend),
    '--http-port': String(ports.http),
    '--ui-port': String(ports.ui),
    '--ui-codec-endpoint': codecUrl,
    '--db-filename': join(dataDir, 'temporal.db'),
    '--namespace': namespace,
    '--log-level': 'warn',
    '--log-format': 'json',
  }
  const pragmas = ['journal_mode=wal', `synchronous=${isDurable ? 'full' : 'normal'}`]
  return [
    'server',
    'start-dev',
    ...Object.entries(once).flat(),
    ...pragmas.flatMap((pragma) => ['--sqlite-pragma', pragma]),
    ...DYNAMIC_CONFIG.flatMap((value) => ['--dynamic-config-value', value]),
  ]
}
