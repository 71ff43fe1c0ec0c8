import { act, type Steps, wait } from './process.ts'
import { LINES, SETTLE_MS, type Webhook } from './records.ts'
import { spawn, type World } from './world.ts'

/** One delivery of a customer's message, and the bell after it. */
function* deliverWebhook(world: World, webhook: Webhook): Steps<void> {
  const isNew = yield* act(`${webhook.ref} ${webhook.wish ?? 'asks'} by ${webhook.line}`, async () => {
    if (webhook.wish === 'grant') world.stopped.delete(webhook.line)
    const startedAtTick = world.tick
    const received = await world.records.receive(webhook)
    if (received === 'stored') world.acknowledged.set(webhook.ref, { ...webhook, startedAtTick })
    if (received === 'stored' && webhook.wish === 'withdraw') world.stopped.add(webhook.line)
    return received === 'stored'
  })
  if (isNew && world.random.chance(0.2)) return
  yield* act('rings', async () => void world.rung++)
}

export function customerWrites(world: World): void {
  const { random } = world
  const roll = random.next()
  const wish = roll < 0.06 ? 'withdraw' : roll < 0.12 ? 'grant' : null
  const ref = `m${++world.written}`
  const webhook: Webhook = {
    ref,
    line: random.chance(0.75) ? LINES[0] : LINES[1],
    text: 'How much is an oak table?',
    wish,
  }
  spawn(world, 'webhook', deliverWebhook(world, webhook))
  if (random.chance(0.25)) spawn(world, 'webhook again', deliverWebhook(world, webhook))
}

/** A delivery report: sooner or later than the request's own answer, once or twice. */
export function* callback(world: World, ledgerId: string, ref: string): Steps<void> {
  if (world.random.chance(0.5)) yield* wait(() => false, world.nowMs + world.random.below(30_000))
  for (let times = world.random.chance(0.1) ? 2 : 1; times > 0; times--) {
    const isNews = yield* act(`report of ${ledgerId.slice(-4)}`, () => world.records.report(ledgerId, ref))
    if (isNews) yield* act('rings', async () => void world.rung++)
  }
}

export function* sweep(world: World): Steps<void> {
  const isDue = yield* act('sweeps', () => world.records.isDue())
  if (isDue) yield* act('rings', async () => void world.rung++)
}

function* takeOver(world: World): Steps<void> {
  world.takingOver++
  yield* act('takes over', async () => {
    await world.records.takeOver()
    world.tookOverAtTick = world.tick
  })
  if (world.rules.takeoverWaits) yield* wait(() => world.sending === 0, world.nowMs + SETTLE_MS)
  yield* act('takeover answers', async () => {
    world.takingOver--
    world.staffHave = true
  })
}

export function* giveBack(world: World): Steps<void> {
  yield* act('gives back', async () => {
    world.staffHave = false
    await world.records.giveBack()
    world.rung++
  })
}

function* write(world: World): Steps<void> {
  const id = yield* act('writes', async () => {
    const sent = await world.records.staffSend('One moment, please.')
    if (sent !== null) world.staffWords.set(sent, new Set(world.acknowledged.keys()))
    return sent
  })
  if (id !== null && !world.random.chance(0.1)) yield* act('rings', async () => void world.rung++)
}

function* undo(world: World): Steps<void> {
  yield* act('takes back', async () => {
    const { sends } = await world.records.stored()
    const open = sends.filter(({ state }) => state === 'reserved' || state === 'held')
    if (open.length > 0) await world.records.undo(world.random.pick(open).id)
  })
}

function* decide(world: World): Steps<void> {
  yield* act('decides', async () => {
    const { sends } = await world.records.stored()
    const open = sends.filter(({ state }) => state === 'undecided')
    if (open.length === 0) return
    const { id } = world.random.pick(open)
    const hasArrived = world.phones.taken.some(({ ledgerId }) => ledgerId === id)
    await world.records.decide(id, hasArrived ? 'was_sent' : 'send_again')
  })
  yield* act('rings', async () => void world.rung++)
}

function* oneAfterAnother(world: World, steps: Steps<void>): Steps<void> {
  world.staffIsBusy = true
  yield* steps
  world.staffIsBusy = false
}

export function staffActs(world: World): void {
  if (world.staffIsBusy) return
  world.interventions++
  const roll = world.random.next()
  const steps = world.staffHave
    ? roll < 0.45
      ? write(world)
      : roll < 0.75
        ? giveBack(world)
        : roll < 0.9
          ? undo(world)
          : decide(world)
    : roll < 0.75
      ? takeOver(world)
      : roll < 0.85
        ? undo(world)
        : decide(world)
  spawn(world, 'staff', oneAfterAnother(world, steps))
}
