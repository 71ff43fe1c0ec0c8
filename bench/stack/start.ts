import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { machineEnvironment } from '../../config/machine.ts'
import { findFreeOffset } from '../../local/ports/offset.ts'
import { localSecrets } from '../../local/secrets.ts'
import type { Stack } from '../../local/stack.ts'
import { startStack } from '../../local/supervisor.ts'
import { changeSettings } from './settings.ts'

const secrets = z.object({
  twilio: z.object({ accountSid: z.string(), authToken: z.string() }),
  endpoints: z.record(z.string(), z.string()),
  numbers: z.record(z.string(), z.string()),
})

/** A whole product of its own for one benchmark, on a free offset and in a folder that goes away with it. */
export interface BenchStack extends Stack {
  readonly tenantId: string
  readonly twilio: z.infer<typeof secrets>
  readonly secretKeys: string
  /** Process ids by name, as they are now. */
  pids(): Record<string, number>
}

export async function startBenchStack(): Promise<BenchStack> {
  const dataDir = mkdtempSync(join(tmpdir(), 'steward-bench-'))
  const stack = await startStack({
    dataDir,
    offset: await findFreeOffset(),
    environment: { ...machineEnvironment(), LOG_LEVEL: 'warn' },
  })
  const { tenantId = '', webhookSecrets } = stack.run()
  const bench: BenchStack = {
    ...stack,
    tenantId,
    twilio: secrets.parse(webhookSecrets),
    secretKeys: localSecrets(dataDir).secretKeys,
    pids: () =>
      Object.fromEntries(
        Object.entries(stack.run().processes).flatMap(([name, { pid }]) => (pid === null ? [] : [[name, pid]])),
      ),
    async stop() {
      await stack.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
  // A few customers write what a whole town would: nobody here is a nuisance.
  await changeSettings(bench, 'flood', { messages: 1_000, minutes: 1 })
  const [load = 0] = loadavg()
  console.log(`running: ${Object.keys(bench.pids()).join(', ')}; load of the machine ${load.toFixed(2)}`)
  return bench
}

/** Runs a benchmark on a stack that is stopped whatever happens. */
export async function onStack(work: (stack: BenchStack) => Promise<void>): Promise<void> {
  const stack = await startBenchStack()
  // Leaving through `exit` ends the processes of the stack, which a deadly signal would leave behind.
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => process.exit(1))
  try {
    await work(stack)
  } finally {
    await stack.stop()
  }
}
