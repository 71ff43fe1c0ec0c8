import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Connection } from '@temporalio/client'
import { describe, expect, it, onTestFinished } from 'vitest'
import { machineEnvironment } from '../../config/machine.ts'
import { findFreeOffset } from '../../local/ports/offset.ts'
import { portsAt } from '../../local/ports.ts'
import { localTemporal } from '../../local/temporal.ts'
import { scratchDir } from './fixtures/scratch.ts'

const THIRTY_DAYS_S = 30 * 24 * 60 * 60

describe('the local Temporal server', () => {
  it('serves a namespace that keeps finished workflows for 30 days, also after kill -9', async () => {
    const temporal = await place()
    for (const how of ['SIGKILL', 'SIGTERM'] as const) {
      const server = await temporal.launch({
        signal: new AbortController().signal,
        isRevival: false,
        onSpawn: () => undefined,
      })
      onTestFinished(() => server.stop())
      expect(await retentionSeconds(temporal.address)).toBe(THIRTY_DAYS_S)
      process.kill(server.identity.pid, how)
      await server.exited
    }
  })
})

async function place() {
  const dataDir = scratchDir()
  mkdirSync(join(dataDir, 'logs'))
  const { temporal, temporalHttp, temporalUi } = portsAt(await findFreeOffset())
  const ports = { frontend: temporal, http: temporalHttp, ui: temporalUi }
  const settings = { dataDir, ports, namespace: 'steward', codecUrl: 'http://127.0.0.1:8080/codec', isDurable: true }
  const server = localTemporal({ ...settings, environment: machineEnvironment(), onProgress: () => undefined })
  return { ...server, address: `127.0.0.1:${temporal}` }
}

async function retentionSeconds(address: string): Promise<number> {
  const connection = await Connection.connect({ address })
  try {
    const { config } = await connection.workflowService.describeNamespace({ namespace: 'steward' })
    return Number(config?.workflowExecutionRetentionTtl?.seconds)
  } finally {
    await connection.close()
  }
}
