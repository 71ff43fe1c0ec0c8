import { defineConfig } from 'vitest/config'
import SlowFirst from './scripts/slow-first.ts'

const LAYERS =
  '{domain,config,services,providers,channels,temporal,activities,workflows,api,sandbox,local,schema,workers,voice-edge,bench,scripts,console}'

export default defineConfig({
  test: {
    reporters: ['default', './scripts/count-reporter.ts'],
    sequence: { sequencer: SlowFirst },
    coverage: { provider: 'v8', include: [`${LAYERS}/**/*.ts`], reporter: ['text-summary'] },
    projects: [
      {
        // No isolation: thirty times faster, and unit code keeps no state at module level anyway.
        test: {
          name: 'unit',
          include: [`${LAYERS}/**/*.test.ts`],
          pool: 'threads',
          isolate: false,
          sequence: { groupOrder: 0 },
          // A busy machine takes its time; no unit test measures any.
          testTimeout: 30_000,
          expect: { poll: { timeout: 40_000 } },
        },
      },
      {
        test: {
          name: 'integration',
          include: ['tests/{architecture,contracts,deploy,local,model,replay,voice-edge}/**/*.test.ts'],
          globalSetup: ['tests/local/fixtures/temporal-binary.ts'],
          pool: 'forks',
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 40_000 } },
        },
      },
      {
        // One real stack for all of these; each test makes its own tenant in it.
        test: {
          name: 'engine',
          include: ['tests/{engine,records,api}/**/*.test.ts'],
          globalSetup: ['tests/local/fixtures/temporal-binary.ts', 'tests/support/shared-stack.ts'],
          pool: 'forks',
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 40_000 } },
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: [
            'tests/browser/support/find-browser.ts',
            'tests/local/fixtures/temporal-binary.ts',
            'tests/support/shared-stack.ts',
          ],
          pool: 'forks',
          maxWorkers: 1,
          sequence: { groupOrder: 3 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 40_000 } },
        },
      },
    ],
  },
})
