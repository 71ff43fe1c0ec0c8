import type { WorkerOptions } from '@temporalio/worker'
import { scopeInterceptor } from '../activities/scope.ts'

/** How every worker of the product is set up; the benchmark's floor uses the same. */
export const commonOptions = {
  interceptors: { activity: [scopeInterceptor] },
  shutdownGraceTime: '10s',
} as const satisfies Partial<WorkerOptions>

export const stewardOptions = {
  // A conversation and its ticket are two; whoever writes after a thousand others is read again in some 20 ms.
  maxCachedWorkflows: 1_000,
  maxConcurrentActivityTaskExecutions: 100,
} as const satisfies Partial<WorkerOptions>

export const modelOptions = {
  maxConcurrentActivityTaskExecutions: 64,
} as const satisfies Partial<WorkerOptions>
