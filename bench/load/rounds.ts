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
  const all = { ...pids, bench: process.pid }
  const [before, busyBefore] = [cpuOf(all), machineBusyMs()]
  const { results, ms } = await closedLoop(count, inFlight, (_, lane) => one(lane))
  const after = cpuOf(all)
  const used = Object.keys(all).map((name) => [name, (after[name] ?? 0) - (before[name] ?? 0)] as const)
  // The children of this process are the stack's processes, which stand for themselves.
  const stackMs = used.reduce((sum, [name, own]) => (name === 'bench' ? sum : sum + own), 0)
  const benchMs = Math.max(0, (used.find(([name]) => name === 'bench')?.[1] ?? 0) - stackMs)
  return {
    perSecond: (count * 1_000) / ms,
    latencies: results,
    cpuMs: Object.fromEntries(used.map(([name, own]) => [name, (name === 'bench' ? benchMs : own) / count])),
    othersCores: Math.max(0, machineBusyMs() - busyBefore - stackMs - benchMs) / ms,
  }
}
