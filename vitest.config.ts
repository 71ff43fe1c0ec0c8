import { defineConfig } from 'vitest/config'

const LAYERS =
  '{domain,config,services,providers,channels,temporal,activities,workflows,api,sandbox,local,schema,workers,voice-edge,bench,scripts}'

export default defineConfig({
  test: {
    reporters: ['default', './scripts/count-reporter.ts'],
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
        },
      },
      {
        test: {
          name: 'integration',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**'],
          globalSetup: ['tests/local/fixtures/temporal-binary.ts'],
          pool: 'forks',
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/local/fixtures/temporal-binary.ts'],
          pool: 'forks',
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
