import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { writePrivately } from './private-file.ts'
import type { ProcessState } from './process/supervised.ts'

const login = z.object({ email: z.string(), password: z.string() })

/** What the seed prints: the demo business and how to act as each of its people. */
export const seededSchema = z.looseObject({
  tenantId: z.string(),
  ownerApiKey: z.string(),
  staffApiKey: z.string(),
  tenantApiKey: z.string(),
  logins: z.object({ owner: login, staff: login, viewer: login }),
  webhookSecrets: z.record(z.string(), z.unknown()),
})
export type Seeded = z.infer<typeof seededSchema>

export interface Addresses {
  readonly api: string
  readonly console: string
  readonly sandbox: string
  readonly phone: string
  readonly voiceEdge: string
  readonly temporal: string
  readonly temporalUi: string
  /** As the role of api and worker, password included. */
  readonly postgres: string
}

/** `run.json`: how tools find a running stack. Holds passwords. */
export interface RunFile extends Partial<Seeded> {
  readonly ready: boolean
  readonly startedAt: string
  readonly addresses: Addresses
  /** A process that is down has no pid. */
  readonly processes: Readonly<Record<string, ProcessState>>
}

const runFilePath = (dataDir: string) => join(dataDir, 'run.json')

export function writeRunFile(dataDir: string, run: RunFile): void {
  writePrivately(runFilePath(dataDir), `${JSON.stringify(run, null, 2)}\n`)
}

export function readRunFile(dataDir: string): RunFile | undefined {
  try {
    return JSON.parse(readFileSync(runFilePath(dataDir), 'utf8')) as RunFile
  } catch {
    return undefined
  }
}
