// Plays every path on a stack of its own and keeps the histories: `node tests/replay/record.ts [part of a name]`.
import { startVitest } from 'vitest/node'

const [only] = process.argv.slice(2)
const vitest = await startVitest('test', [], {
  config: false,
  root: `${import.meta.dirname}/../..`,
  include: ['tests/replay/paths/*.ts'],
  globalSetup: ['tests/local/fixtures/temporal-binary.ts', 'tests/support/shared-stack.ts'],
  pool: 'forks',
  maxWorkers: 1,
  testTimeout: 90_000,
  hookTimeout: 120_000,
  watch: false,
  ...(only === undefined ? {} : { testNamePattern: only }),
})
await vitest.close()
