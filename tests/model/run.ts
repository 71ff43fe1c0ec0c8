import { checkOutcome } from './check.ts'
import { conversation } from './conversation.ts'
import { customerWrites, giveBack, staffActs, sweep } from './people.ts'
import { createRandom, type Random } from './random.ts'
import type { Records, StoredSend } from './records.ts'
import {
  createWorld,
  forget,
  isRunnable,
  pass,
  runOne,
  type Shape,
  spawn,
  violate,
  type World,
  type WorldRules,
} from './world.ts'

export interface Run {
  readonly seed: number
  readonly violations: readonly string[]
  readonly trace: readonly string[]
}

export const ALL_RULES: WorldRules = { sweeps: true, takeoverWaits: true, requestsInTime: true }

const SWEEP_EVERY_MS = 5_000
/** Longer than a claim's lease, so that nothing can be left that only waits for it. */
const QUIET_ROUNDS = 4
const QUIET_MS = 20_000
const MOST_ROUNDS = 400
const MOST_PICKS = 6_000

/** One interleaving, the same for the same seed as long as only one thing is done at once. */
export async function run(
  seed: number,
  open: (random: Random) => Records | Promise<Records>,
  rules: WorldRules = ALL_RULES,
  most: { readonly atOnce: number; readonly shape?: Partial<Shape> } = { atOnce: 1 },
): Promise<Run> {
  const random = createRandom(seed)
  const drawn: Shape = {
    isLagging: random.chance(0.15),
    resets: random.chance(0.2),
    faults: !random.chance(0.15),
    stalls: random.chance(0.3),
  }
  const shape = { ...drawn, ...most.shape }
  const world = createWorld(await open(random), random, rules, shape)
  try {
    customerWrites(world)
    const [first] = world.processes
    if (first !== undefined) await runOne(world, first)
    spawn(world, 'conversation', conversation(world))
    await runWild(world, most.atOnce)
    await runCalm(world)
    await checkOutcome(world)
  } catch (error) {
    violate(
      world,
      `an error nobody expected: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    )
  }
  return { seed, violations: world.violations, trace: world.trace }
}

async function runWild(world: World, atOnce: number): Promise<void> {
  const { random } = world
  let acts = 2 + random.below(10)
  for (let picks = 30 + random.below(120); picks > 0; picks--) {
    if (acts > 0 && random.chance(0.12)) {
      acts--
      somethingHappens(world)
    } else if (random.chance(0.08))
      await pass(world, random.pick([50, 600, 1_100, 3_000, 4_500, 6_000, 11_000, 46_000]))
    else await runSome(world, 1 + random.below(atOnce))
  }
}

function somethingHappens(world: World): void {
  const roll = world.random.next()
  if (roll < 0.45) customerWrites(world)
  else if (roll < 0.8) staffActs(world)
  else if (roll < 0.88 && world.rules.sweeps) spawn(world, 'sweeper', sweep(world))
  else breakDown(world)
}

/** A worker is lost in the middle of something, or the workflow itself is. */
function breakDown(world: World): void {
  const victims = world.processes.filter(({ name }) => name === 'think' || name === 'send' || name === 'settle')
  if (world.shape.resets && world.random.chance(0.4)) {
    for (const old of world.processes.filter(({ name }) => name === 'conversation')) forget(world, old)
    world.sending = 0
    world.trace.push('## the workflow is lost')
    spawn(world, 'conversation', conversation(world))
  } else if (victims.length > 0) {
    const victim = world.random.pick(victims)
    world.trace.push(`## ${victim.name} is lost`)
    forget(world, victim)
  }
}

async function runSome(world: World, count: number): Promise<void> {
  const runnable = world.processes.filter((process) => isRunnable(world, process))
  if (runnable.length === 0) return passToNextDeadline(world)
  const wanted = runnable.filter(({ isAbandoned }) => !isAbandoned)
  const isStalling = world.shape.stalls && wanted.length > 0 && world.random.chance(0.9)
  const stalled = isStalling ? wanted : runnable
  const chosen = new Set(Array.from({ length: count }, () => world.random.pick(stalled)))
  await Promise.all([...chosen].map((process) => runOne(world, process)))
}

function nextDeadline(world: World): number | null {
  const deadlines = world.processes.flatMap(({ want }) =>
    want?.kind === 'wait' && want.deadlineMs !== null ? [want.deadlineMs] : [],
  )
  return deadlines.length === 0 ? null : Math.min(...deadlines)
}

async function passToNextDeadline(world: World, atMostMs = SWEEP_EVERY_MS): Promise<void> {
  const deadline = nextDeadline(world)
  await pass(world, deadline === null ? atMostMs : Math.max(1, deadline - world.nowMs))
}

/** Something still has to leave and waits for a time that only the sweeper remembers. */
async function isUnsent({ records }: World): Promise<boolean> {
  const { sends, controller } = await records.stored()
  const isOnItsWay = ({ state }: StoredSend) => state === 'dispatched' || state === 'unknown'
  return sends.some(
    (send) => isOnItsWay(send) || (send.state === 'reserved' && (send.isByStaff || controller === 'ai')),
  )
}

/** Nothing breaks any more and nobody acts: whatever is to come of it comes now. */
async function runCalm(world: World): Promise<void> {
  world.isCalm = true
  world.trace.push('## calm')
  let picks = 0
  const settle = async () => {
    for (;;) {
      const runnable = world.processes.filter((process) => isRunnable(world, process))
      if (runnable.length === 0 || picks > MOST_PICKS) return
      picks++
      await runOne(world, world.random.pick(runnable))
    }
  }
  await settle()
  if (world.staffHave && world.random.chance(0.7)) spawn(world, 'staff', giveBack(world))
  let quiet = 0
  for (let round = 0; quiet < QUIET_ROUNDS; round++) {
    const before = picks
    await settle()
    if (world.rules.sweeps && (await world.records.isDue())) world.rung++
    await settle()
    quiet = picks === before && nextDeadline(world) === null && !(await isUnsent(world)) ? quiet + 1 : 0
    if (round > MOST_ROUNDS || picks > MOST_PICKS) return violate(world, 'the conversation never comes to rest')
    await passToNextDeadline(world, QUIET_MS)
  }
}
