import { createPhoneCompany, type PhoneCompany } from './phone-company.ts'
import { advance, type Process, type Steps, start } from './process.ts'
import type { Random } from './random.ts'
import type { DraftedTurn, LineName, Records, Webhook } from './records.ts'

/** Rules outside the records that a mutation can take away. */
export interface WorldRules {
  readonly sweeps: boolean
  readonly takeoverWaits: boolean
  readonly requestsInTime: boolean
}

export interface Shape {
  /** The provider's list may lag further behind than it promises. */
  readonly isLagging: boolean
  /** The conversation's workflow may be lost and started again. */
  readonly resets: boolean
  readonly faults: boolean
  /** Workers may stand still for long while others go on. */
  readonly stalls: boolean
}

export interface Draft {
  readonly refs: readonly string[]
  readonly kind: DraftedTurn['kind']
  readonly claim: string
  readonly part: number
  readonly parts: number
}

/** Everything the processes of one interleaving share, and what the checks have to know of it. */
export interface World {
  readonly records: Records
  readonly random: Random
  readonly rules: WorldRules
  readonly shape: Shape
  readonly phones: PhoneCompany
  readonly processes: Process<unknown>[]
  readonly trace: string[]
  readonly violations: string[]
  nowMs: number
  tick: number
  isCalm: boolean
  rung: number
  sending: number
  takingOver: number
  /** The takeover has answered and nobody has asked to give back. */
  staffHave: boolean
  tookOverAtTick: number
  interventions: number
  thoughts: number
  written: number
  readonly acknowledged: Map<string, Webhook & { readonly startedAtTick: number }>
  readonly silent: Set<string>
  readonly stopped: Set<LineName>
  readonly drafts: Map<string, Draft>
  /** Staff's words: what they had before them when they wrote. */
  readonly staffWords: Map<string, ReadonlySet<string>>
  readonly newestEpoch: Map<string, number>
  readonly effects: Set<string>
  /** Which claim a fence names: when it was made, and whether newer words still hold its answer back. */
  readonly claims: Map<string, { readonly tick: number; readonly isRestartable: boolean }>
  readonly newestAttempt: Map<string, string>
  /** Answers that left although staff had written since: proved or cleared once it is known what became of those words. */
  readonly repeats: { readonly staffSend: string; readonly text: string }[]
  staffIsBusy: boolean
}

export function createWorld(records: Records, random: Random, rules: WorldRules, shape: Shape): World {
  return {
    records,
    random,
    rules,
    shape,
    phones: createPhoneCompany(random, shape),
    processes: [],
    trace: [],
    violations: [],
    nowMs: 0,
    tick: 0,
    isCalm: false,
    rung: 1,
    sending: 0,
    takingOver: 0,
    staffHave: false,
    tookOverAtTick: 0,
    interventions: 0,
    thoughts: 0,
    written: 0,
    acknowledged: new Map(),
    silent: new Set(),
    stopped: new Set(),
    drafts: new Map(),
    staffWords: new Map(),
    newestEpoch: new Map(),
    effects: new Set(),
    claims: new Map(),
    newestAttempt: new Map(),
    repeats: [],
    staffIsBusy: false,
  }
}

export function spawn<Result>(world: World, name: string, steps: Steps<Result>): Process<Result> {
  const process = start(name, steps)
  world.processes.push(process)
  return process
}

export const violate = (world: World, what: string): void => {
  world.violations.push(what)
  world.trace.push(`!! ${what}`)
}

/** Runs the one thing a process wants, or goes on after its wait. */
export async function runOne(world: World, process: Process<unknown>): Promise<void> {
  const { want } = process
  if (want === null) return
  // Taken before anything is awaited: two at once must not run the same thing.
  process.want = null
  if (want.kind === 'act') {
    world.tick++
    world.trace.push(`${world.nowMs} ${process.name}: ${want.name}`)
    await want.run()
  }
  advance(process)
  if (process.ended !== null) forget(world, process)
}

export function forget(world: World, process: Process<unknown>): void {
  const at = world.processes.indexOf(process)
  if (at >= 0) world.processes.splice(at, 1)
}

export const isRunnable = (world: World, { want }: Process<unknown>): boolean =>
  want !== null && (want.kind === 'act' || want.until() || (want.deadlineMs !== null && want.deadlineMs <= world.nowMs))

export async function pass(world: World, ms: number): Promise<void> {
  world.nowMs += ms
  world.trace.push(`${world.nowMs} -- ${ms} ms pass`)
  await world.records.pass(ms)
}
