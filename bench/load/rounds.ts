import { cpuOf, machineBusyMs } from '../stack/processes.ts'
import { closedLoop } from './closed-loop.ts'

/** One measured stretch of work. */
export interface Round {
  readonly perSecond: number
  readonly latencies: readonly number[]
  /** CPU per unit of work, by process. */
  readonly cpuMs: Readonly<Record<string, number>>
  /** Cores that something outside of the product and the benchmark kept busy meanwhile. */
  readonly othersCores: number
}

/** Measures `count` units with `inFlight` at a time; `one` returns its latency. */
export async function measure(
  pids: Readonly<Record<string, number>>,
  count: number,
  inFlight: number,
  one: (lane: number) => Promise<number>,
): Promise<Round> {
  const [before, ownBefore, busyBefore] = [cpuOf(pids), process.cpuUsage(), machineBusyMs()]
  const { results, ms } = await closedLoop(count, inFlight, (_, lane) => one(lane))
  const after = cpuOf(pids)
  const own = process.cpuUsage(ownBefore)
  const used = {
    ...Object.fromEntries(Object.keys(pids).map((name) => [name, (after[name] ?? 0) - (before[name] ?? 0)])),
    bench: (own.user + own.system) / 1_000,
  }
  const usedMs = Object.values(used).reduce((sum, each) => sum + each, 0)
  return {
    perSecond: (count * 1_000) / ms,
    latencies: results,
    cpuMs: Object.fromEntries(Object.entries(used).map(([name, each]) => [name, each / count])),
    othersCores: Math.max(0, machineBusyMs() - busyBefore - usedMs) / ms,
  }
}
