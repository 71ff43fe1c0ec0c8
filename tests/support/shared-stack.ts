import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { machineEnvironment } from '../../config/machine.ts'
import { findFreeOffset } from '../../local/ports/offset.ts'
import { localSecrets } from '../../local/secrets.ts'
import { startStack } from '../../local/supervisor.ts'

/** What every engine test knows of the one stack they share; each makes its own tenant in it. */
export interface SharedStack {
  readonly dataDir: string
  readonly api: string
  readonly sandbox: string
  readonly temporal: string
  readonly appUrl: string
  readonly ownerUrl: string
  readonly secretKeys: string
}

declare module 'vitest' {
  interface ProvidedContext {
    stack: SharedStack
  }
}

const PARTS = ['postgres', 'temporal', 'migrate', 'sandbox', 'seed', 'worker', 'api']

/** Starts the real product once for all engine tests: Postgres, Temporal, sandbox, worker, api. */
export default async function shareStack({ provide }: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'steward-engine-'))
  const stack = await startStack({
    dataDir,
    offset: await findFreeOffset(),
    only: PARTS,
    environment: { ...machineEnvironment(), LOG_LEVEL: 'warn', INBOUND_RECOVERY_EVERY_MS: '2000' },
  })
  provide('stack', {
    dataDir,
    api: stack.addresses.api,
    sandbox: stack.addresses.sandbox,
    temporal: stack.addresses.temporal,
    appUrl: stack.addresses.postgres,
    ownerUrl: stack.databaseOwnerUrl,
    secretKeys: localSecrets(dataDir).secretKeys,
  })
  return async () => {
    await stack.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
