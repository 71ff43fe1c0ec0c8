import type { PortName } from './ports.ts'

/** One long-running process of the product; it answers `GET /ready` with 200 when it is usable. */
export interface ServiceSpec {
  readonly name: string
  readonly title: string
  /** Below the project root, or absolute. */
  readonly script: string
  readonly heapMb: number
  readonly readyOn: PortName
  readonly ports: readonly PortName[]
  /** What must have happened before it starts. */
  readonly after: readonly string[]
}

/** What `npm start` runs besides Postgres and Temporal, as data. Stopping goes through the services backwards. */
export interface Plan {
  readonly migrateScript: string | null
  readonly seedScript: string | null
  readonly hasConsole: boolean
  readonly services: readonly ServiceSpec[]
}

const PROVIDER_PORTS = ['twilio', 'docusign', 'stripe', 'openai'] as const

export const productPlan: Plan = {
  migrateScript: 'schema/migrate.ts',
  seedScript: 'local/seed/main.ts',
  hasConsole: true,
  services: [
    {
      name: 'sandbox',
      title: 'Provider sandbox',
      script: 'sandbox/main.ts',
      heapMb: 256,
      readyOn: 'sandbox',
      ports: ['sandbox', ...PROVIDER_PORTS],
      after: [],
    },
    {
      name: 'worker',
      title: 'Worker',
      script: 'workers/main.ts',
      heapMb: 384,
      readyOn: 'workerMetrics',
      ports: ['workerMetrics'],
      after: ['temporal', 'migrate', 'sandbox', 'seed'],
    },
    {
      name: 'api',
      title: 'API and console',
      script: 'api/main.ts',
      heapMb: 256,
      readyOn: 'api',
      ports: ['api'],
      after: ['temporal', 'migrate', 'seed', 'console'],
    },
    {
      name: 'voiceEdge',
      title: 'Voice edge',
      script: 'voice-edge/main.ts',
      heapMb: 256,
      readyOn: 'voiceEdge',
      ports: ['voiceEdge'],
      after: ['temporal'],
    },
  ],
}
