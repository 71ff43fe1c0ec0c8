import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { temporalSettings } from '../../config/temporal.ts'
import { createVault } from '../../services/credential/vault.ts'
import { openDatabase } from '../../services/database.ts'
import { newId } from '../../services/new-id.ts'
import { createKeyring } from '../../services/payload-key/keyring.ts'
import { createTemporalClient } from '../../temporal/runtime/connection.ts'
import { within } from '../load/closed-loop.ts'
import type { BenchStack } from '../stack/start.ts'
import { FLOOR_QUEUES, type FloorDone, type Shape } from './contract.ts'

const LIMIT_MS = 30_000

/** The engine with nothing in it: rings floor conversations and waits until each signal is through. */
export async function startFloor(stack: BenchStack) {
  const waiting = new Map<string, () => void>()
  const worker = fork(fileURLToPath(new URL('./worker.ts', import.meta.url)), {
    execArgv: ['--max-old-space-size=512'],
    env: {
      PATH: process.execPath,
      TZ: 'UTC',
      DATABASE_URL: stack.addresses.postgres,
      STEWARD_SECRET_KEYS: stack.secretKeys,
      TEMPORAL_ADDRESS: stack.addresses.temporal,
      TEMPORAL_NAMESPACE: 'steward',
    },
  })
  await once(worker, 'message')
  worker.on('message', ({ workflowId }: FloorDone) => {
    waiting.get(workflowId)?.()
    waiting.delete(workflowId)
  })
  const db = openDatabase({ url: stack.addresses.postgres, poolSize: 10, name: 'steward-bench' })
  const settings = temporalSettings({}, { address: stack.addresses.temporal, namespace: 'steward' })
  const { client, connection } = createTemporalClient(settings, createKeyring(db, createVault(stack.secretKeys)))

  return {
    pid: worker.pid ?? 0,
    newConversation: (shape: Shape) => ({ shape, customerId: newId() }),
    /** One signal, from the ring until its last activity ran. */
    async turn({ shape, customerId }: { shape: Shape; customerId: string }): Promise<void> {
      const workflowId = `floor/${stack.tenantId}/${customerId}`
      const done = new Promise<void>((resolve) => void waiting.set(workflowId, resolve))
      await client.workflow.signalWithStart('floorConversation', {
        workflowId,
        taskQueue: FLOOR_QUEUES.steward,
        args: [{ customerId, shape }],
        signal: 'floorBell',
        staticSummary: 'Everything one customer writes and is answered',
      })
      await within(LIMIT_MS, `a floor turn of ${workflowId}`, done)
    },
    async stop(): Promise<void> {
      worker.kill('SIGTERM')
      await once(worker, 'exit')
      await connection.close()
      await db.close()
    },
  }
}

export type Floor = Awaited<ReturnType<typeof startFloor>>
