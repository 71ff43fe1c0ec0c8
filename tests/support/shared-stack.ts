import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { machineEnvironment } from '../../config/machine.ts'
import { findFreeOffset } from '../../local/ports/offset.ts'
import { localSecrets } from '../../local/secrets.ts'
import type { Stack } from '../../local/stack.ts'
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

interface Running {
  readonly facts: SharedStack
  readonly stop: () => Promise<void>
}

declare global {
  // Each project evaluates this file for itself; what they share has to lie outside of it.
  var stewardSharedStack: Promise<Running> | undefined
}

const PARTS = ['postgres', 'temporal', 'migrate', 'sandbox', 'seed', 'worker', 'api']

/** Starts the real product once for all tests of a run that need it: Postgres, Temporal, sandbox, worker, api. */
export default async function shareStack({ provide, vitest }: TestProject): Promise<() => Promise<void>> {
  const needsConsole = vitest.projects.some(({ name }) => name === 'browser')
  globalThis.stewardSharedStack ??= start(needsConsole ? [...PARTS, 'console'] : PARTS)
  const { facts, stop } = await globalThis.stewardSharedStack
  provide('stack', facts)
  return stop
}

async function start(only: readonly string[]): Promise<Running> {
  const dataDir = mkdtempSync(join(tmpdir(), 'steward-engine-'))
  const stack = await startStack({
    dataDir,
    offset: await findFreeOffset(),
    only,
    environment: { ...machineEnvironment(), LOG_LEVEL: 'info', INBOUND_RECOVERY_EVERY_MS: '2000' },
  })
  const facts: SharedStack = {
    dataDir,
    api: stack.addresses.api,
    sandbox: stack.addresses.sandbox,
    temporal: stack.addresses.temporal,
    appUrl: stack.addresses.postgres,
    ownerUrl: stack.databaseOwnerUrl,
    secretKeys: localSecrets(dataDir).secretKeys,
  }
  return { facts, stop: once(() => end(stack, dataDir)) }
}

async function end(stack: Stack, dataDir: string): Promise<void> {
  await stack.stop()
  rmSync(dataDir, { recursive: true, force: true })
}

/** Every project says when it is done; the first to say so ends the run of all. */
function once(act: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => {
    done ??= act()
    return done
  }
}
