import { act, advance, type Process, type Steps, start, wait } from '../process.ts'
import { createRandom, type Random } from '../random.ts'
import { merge, split } from './merging.ts'
import { answering, createStore, type Fence, PEOPLE, type Person, receive, type Send, type Store } from './people.ts'
import type { IdentityRules } from './rules.ts'
import { dispatch, giveBack, load, nextStep, reserve, reserveNotice, takeOver } from './turns.ts'

interface World {
  readonly store: Store
  readonly random: Random
  readonly processes: Process<unknown>[]
  readonly rung: Record<Person, number>
  readonly staffHave: Set<Person>
  readonly violations: string[]
  readonly trace: string[]
  tick: number
  /** When these people last became one or two. */
  joinedAt: number
  /** Every claim, the newest last. */
  readonly claims: Fence[]
}

export interface IdentityRun {
  readonly violations: readonly string[]
  readonly trace: readonly string[]
}

const PICKS = 140
const MOST_CALM = 1_000

/** One interleaving of two people, their workflows, staff, and somebody who joins and parts them. */
export async function runIdentity(seed: number, rules: IdentityRules): Promise<IdentityRun> {
  const random = createRandom(seed)
  const world: World = {
    store: createStore(rules),
    random,
    processes: [],
    rung: { ann: 0, ben: 0 },
    staffHave: new Set(),
    violations: [],
    trace: [],
    tick: 0,
    joinedAt: 0,
    claims: [],
  }
  for (const person of PEOPLE) world.processes.push(start(`${person}’s conversation`, conversation(world, person)))
  for (let pick = 0; pick < PICKS; pick++) {
    if (random.chance(0.22)) somethingHappens(world)
    else await goOn(world)
  }
  await comeToRest(world)
  check(world)
  return { violations: world.violations, trace: world.trace }
}

const isRunnable = ({ want }: Process<unknown>): boolean => want !== null && (want.kind === 'act' || want.until())

async function goOn(world: World): Promise<boolean> {
  const runnable = world.processes.filter(isRunnable)
  if (runnable.length === 0) return false
  const process = world.random.pick(runnable)
  const { want } = process
  process.want = null
  world.tick++
  if (want?.kind === 'act') {
    world.trace.push(`${process.name}: ${want.name}`)
    await want.run()
  }
  advance(process)
  if (process.ended !== null) world.processes.splice(world.processes.indexOf(process), 1)
  return true
}

const ring = ({ rung }: World, ...people: readonly Person[]) => {
  for (const person of people) rung[person]++
}

function somethingHappens(world: World): void {
  const { store, random } = world
  const person = random.pick(PEOPLE)
  const other = person === 'ann' ? 'ben' : 'ann'
  const roll = random.next()
  world.tick++
  if (roll < 0.45) {
    world.trace.push(`${person} writes`)
    receive(store, person)
    if (random.chance(0.85)) ring(world, person)
  } else if (roll < 0.75) {
    const isDone = store.conversations[person].movedTo === null ? merge(store, person, other) : split(store, person)
    if (!isDone) return
    world.trace.push(`now ${store.conversations[other].movedTo === person ? 'one' : 'two'} around ${person}`)
    world.joinedAt = world.tick
    // Whoever had one of them has the one they are now, or both halves of it.
    if (world.staffHave.size > 0) for (const one of PEOPLE) if (isOneWithStaff(world, one)) world.staffHave.add(one)
    ring(world, 'ann', 'ben')
  } else if (roll < 0.83) world.processes.push(start(`${person}’s deal`, notice(world, person)))
  else if (roll < 0.93) {
    world.trace.push(`staff take over ${person}`)
    for (const member of takeOver(store, person)) world.staffHave.add(member)
  } else handBack(world, person)
}

const isOneWithStaff = ({ store, staffHave }: World, person: Person): boolean =>
  PEOPLE.some(
    (one) =>
      staffHave.has(one) &&
      (store.conversations[one].movedTo ?? one) === (store.conversations[person].movedTo ?? person),
  )

function handBack(world: World, person: Person): void {
  world.trace.push(`staff give back ${person}`)
  for (const member of giveBack(world.store, person)) world.staffHave.delete(member)
  ring(world, person)
}

function* conversation(world: World, person: Person): Steps<void> {
  for (;;) {
    const heard = world.rung[person]
    const step = yield* act('next', async () => nextStep(world.store, person))
    if (step.kind === 'moved') yield* act(`rings ${step.to}`, async () => ring(world, step.to))
    if (step.kind === 'send') yield* deliver(world, person, step.id)
    if (step.kind === 'think') yield* think(world, person, step.fence)
    if (step.kind === 'rest' || step.kind === 'moved') yield* wait(() => world.rung[person] > heard)
  }
}

/** The worker goes on after its workflow was overtaken, and may stand still at any point. */
function* think(world: World, person: Person, fence: Fence): Steps<void> {
  const claim = world.claims.push(fence) - 1
  const readAt = world.tick
  const covers = yield* act('load', async () => load(world.store, fence))
  if (covers === null || covers.length === 0) return
  const send = yield* act(`reserve for ${covers.join()}`, async () => {
    const made = reserve(world.store, fence, covers, readAt)
    const isOvertaken = world.claims.findLastIndex(({ turn }) => turn === fence.turn) > claim
    if (made !== null && isOvertaken) world.violations.push('a turn that was overtaken reserved its answer')
    return made
  })
  if (send !== null) yield* deliver(world, person, send.id)
}

function* deliver(world: World, person: Person, id: number): Steps<void> {
  const left = yield* act(`dispatch ${id}`, async () => {
    const sent = dispatch(world.store, person, id)
    if (sent !== null) checkLeft(world, sent)
    return sent
  })
  if (left !== null) world.trace.push(`    ${left.person} gets an answer to ${left.covers.join()}`)
}

/** A deal tells its customer something: it reads who they are, and writes a little later. */
function* notice(world: World, person: Person): Steps<void> {
  const { store } = world
  const { readAt, epoch } = yield* act('reads', async () => ({
    readAt: world.tick,
    epoch: answering(store, person).controlEpoch,
  }))
  yield* act('reserves a notice', async () => {
    reserveNotice(store, person, epoch, readAt)
    ring(world, person)
  })
}

function checkLeft({ violations, joinedAt, staffHave }: World, { readAt, person }: Send): void {
  if (staffHave.has(person)) violations.push('the machine wrote although staff have the conversation')
  if (readAt < joinedAt) violations.push('what was thought out for other people left')
}

/** Nobody acts any more; staff give everything back and the sweeper rings wherever something waits. */
async function comeToRest(world: World): Promise<void> {
  for (const person of PEOPLE) handBack(world, person)
  for (let picks = 0; picks < MOST_CALM; picks++) {
    if (await goOn(world)) continue
    const waiting = world.store.messages.filter(({ answeredBy }) => answeredBy === null)
    const unsent = world.store.sends.filter(({ state }) => state === 'reserved')
    if (waiting.length === 0 && unsent.length === 0) return
    ring(world, ...[...waiting, ...unsent].map(({ person }) => person))
  }
  world.violations.push('it never comes to rest')
}

function check({ store, violations }: World): void {
  const left = store.sends.filter(({ state }) => state === 'left')
  for (const { position } of store.messages) {
    const answers = left.filter(({ covers }) => covers.includes(position)).length
    if (answers === 0) violations.push('a message was never answered')
    if (answers > 1) violations.push('a message was answered twice')
  }
}
