import type { NextStep } from '../../domain/conversation/step.ts'
import { callback } from './people.ts'
import { act, type Steps, wait } from './process.ts'
import { ABORT_MS, ACTIVITY_MS, type DispatchResult, type Fence, type Left, type Listed, THINK_MS } from './records.ts'
import { spawn, violate, type World } from './world.ts'

/** The conversation's workflow: one thing at a time, woken by the bell. */
export function* conversation(world: World): Steps<void> {
  for (;;) {
    yield* wait(() => world.takingOver === 0)
    const heard = world.rung
    const step = yield* act('next', () => world.records.next())
    world.trace.push(`    ${JSON.stringify(step)}`)
    if (!(yield* take(world, step, heard))) continue
    const wakeInMs = step.kind === 'rest' ? step.wakeInMs : null
    yield* wait(() => world.rung > heard, wakeInMs === null ? null : world.nowMs + wakeInMs)
  }
}

function* take(world: World, step: NextStep, heard: number): Steps<boolean> {
  switch (step.kind) {
    case 'rest':
      return true
    case 'hold':
      yield* wait(() => world.rung > heard, world.nowMs + step.ms)
      return false
    case 'send':
      yield* deliver(world, step.ledgerId)
      return false
    case 'settle':
      yield* activity(world, 'settle', () => look(world, step.ledgerId), ACTIVITY_MS)
      return false
    case 'think':
      world.newestEpoch.set(step.turnId, step.epoch)
      return (yield* answer(world, step, heard)) && world.rung === heard
    case 'moved':
      throw new Error('nothing moves here')
  }
}

function* answer(world: World, step: Extract<NextStep, { kind: 'think' }>, heard: number): Steps<boolean> {
  world.thoughts++
  world.claims.set(`${step.turnId}@${step.epoch}`, { tick: world.tick, isRestartable: step.isRestartable })
  const fence = { turnId: step.turnId, epoch: step.epoch }
  const isOvertaken = () => step.isRestartable && (world.rung > heard || world.takingOver > 0)
  const ids = yield* activity(world, 'think', () => think(world, fence), THINK_MS, isOvertaken)
  if (ids === 'cancelled') return false
  if (ids === null || ids.length === 0) return true
  for (const id of ids) if ((yield* deliver(world, id)) !== 'sent') return false
  return true
}

type SendKind = Exclude<DispatchResult['kind'], 'go'>

function* deliver(world: World, ledgerId: string): Steps<SendKind> {
  world.sending++
  try {
    const kind = yield* activity(world, 'send', () => send(world, ledgerId), ACTIVITY_MS)
    if (kind === 'cancelled') throw new Error('a send is never cancelled')
    return kind
  } finally {
    world.sending--
  }
}

/** Runs an activity until one attempt answers; an attempt that takes too long goes on unheard. */
function* activity<Result>(
  world: World,
  name: string,
  make: () => Steps<Result>,
  timeoutMs: number,
  isCancelled: () => boolean = () => false,
): Steps<Result | 'cancelled'> {
  for (;;) {
    const attempt = spawn(world, name, make())
    yield* wait(() => attempt.ended !== null || isCancelled(), world.nowMs + timeoutMs)
    if (attempt.ended !== null) return attempt.ended.result
    attempt.isAbandoned = true
    if (isCancelled()) return 'cancelled'
  }
}

const isStale = (world: World, { turnId, epoch }: Fence): boolean =>
  world.staffHave || epoch < (world.newestEpoch.get(turnId) ?? 0)

function* think(world: World, fence: Fence): Steps<readonly string[] | null> {
  const { random, records } = world
  const claimed = yield* act('load', () => records.load(fence))
  if (claimed === null) return null
  const key = `tool-${random.below(2)}`
  if (random.chance(0.4)) {
    const isDone = yield* act(`effect ${fence.turnId.slice(-4)}@${fence.epoch}`, async () => {
      const wasStale = isStale(world, fence)
      const done = await records.effect(fence, key)
      if (done && wasStale) violate(world, 'a tool of a turn that was overtaken had its effect')
      return done
    })
    if (!isDone) return null
  }
  const draft = draftFor(world, claimed.refs, `${fence.turnId}@${fence.epoch}`)
  return yield* act(
    `reserve ${fence.turnId.slice(-4)}@${fence.epoch} ${draft.kind} ${draft.texts.join('|')} for ${claimed.refs.join()}`,
    async () => {
      const wasStale = isStale(world, fence)
      const ids = await records.reserve(fence, claimed, draft)
      if (ids !== null && wasStale) violate(world, 'a turn that was overtaken reserved its answer')
      if (ids !== null && ids.length === 0) for (const ref of claimed.refs) world.silent.add(ref)
      return ids
    },
  )
}

function draftFor(world: World, refs: readonly string[], claim: string) {
  const { random } = world
  const asksStop = refs.some((ref) => world.acknowledged.get(ref)?.wish === 'withdraw')
  const roll = random.next()
  const kind = asksStop
    ? 'opt_out_confirmation'
    : roll < 0.06
      ? 'handover'
      : roll < 0.14 && !world.isCalm
        ? 'fallback'
        : 'reply'
  const parts = kind === 'reply' && random.chance(0.25) ? 2 : roll > 0.95 ? 0 : 1
  const texts = Array.from({ length: parts }, (_, part) => {
    const text = `words ${world.drafts.size + 1}`
    world.drafts.set(text, { refs, kind, claim, part, parts })
    return text
  })
  return { kind, texts } as const
}

/** An answer neither overlooks newer words, nor answers again what staff have answered. */
function checkLeft(
  world: World,
  { ledgerId, text, attempt }: Left,
  known: readonly (readonly [string, { readonly startedAtTick: number }])[],
  written: readonly (readonly [string, ReadonlySet<string>])[],
): void {
  const isFirst = !world.newestAttempt.has(`${ledgerId} ${text}`)
  world.newestAttempt.set(ledgerId, attempt).set(`${ledgerId} ${text}`, attempt)
  const draft = world.drafts.get(text)
  const claim = world.claims.get(draft?.claim ?? '')
  if (draft === undefined || claim === undefined || draft.part > 0) return
  const isOverlooked = known.some(([ref, { startedAtTick }]) => startedAtTick > claim.tick && !draft.refs.includes(ref))
  if (isFirst && draft.kind === 'reply' && claim.isRestartable && isOverlooked && world.interventions === 0)
    violate(world, 'an answer left although newer words waited')
  for (const [staffSend, refs] of written)
    if (draft.kind !== 'opt_out_confirmation' && draft.refs.some((ref) => refs.has(ref)))
      world.repeats.push({ staffSend, text })
}

/** What is learnt of an attempt that is over must not change the one after it. */
async function settleOwn<Result>(
  world: World,
  ledgerId: string,
  attempt: string | undefined,
  settle: () => Promise<Result>,
): Promise<Result> {
  if (world.newestAttempt.get(ledgerId) === attempt) return settle()
  const stateOf = async () => (await world.records.stored()).sends.find(({ id }) => id === ledgerId)?.state
  const before = await stateOf()
  const result = await settle()
  const after = await stateOf()
  if (before !== after && after !== 'confirmed') violate(world, `news of an older attempt made ${after} of ${before}`)
  return result
}

/** Dispatch, exactly one request, settle. */
function* send(world: World, ledgerId: string): Steps<SendKind> {
  const { records } = world
  const from = { tick: 0, nowMs: world.nowMs }
  const dispatched = yield* act(`dispatch ${ledgerId.slice(-4)}`, async () => {
    from.tick = world.tick
    const stopped = new Set(world.stopped)
    const known = [...world.acknowledged]
    const written = [...world.staffWords]
    const result = await records.dispatch(ledgerId)
    world.trace.push(`    ${result.kind}`)
    if (
      result.kind === 'go' &&
      stopped.has(result.line) &&
      world.drafts.get(result.text)?.kind !== 'opt_out_confirmation'
    )
      violate(world, 'a message left after STOP')
    if (result.kind === 'go') checkLeft(world, result, known, written)
    return result
  })
  if (dispatched.kind !== 'go') return dispatched.kind
  // A slow line: the request arrives just in time.
  if (!world.isCalm && world.random.chance(0.1))
    yield* wait(() => false, world.nowMs + ABORT_MS - 1 - world.random.below(500))
  const outcome = yield* act(`request ${ledgerId.slice(-4)}`, async () => request(world, dispatched, from))
  return yield* act(`${outcome.kind} ${ledgerId.slice(-4)}`, async (): Promise<SendKind> => {
    switch (outcome.kind) {
      case 'accepted':
        await records.confirm(dispatched, outcome.ref)
        return 'sent'
      case 'unknown':
        await settleOwn(world, ledgerId, dispatched.attempt, () => records.unknown(dispatched))
        return 'unknown'
      case 'rejected':
        return settleOwn(world, ledgerId, dispatched.attempt, () =>
          records.refuse(dispatched, {
            code: 'no',
            detail: 'no',
            raw: null,
            retry: outcome.retry,
            retryAfterMs: outcome.retryAfterMs,
          }),
        )
    }
  })
}

function request(world: World, left: Left, from: { tick: number; nowMs: number }) {
  if (world.rules.requestsInTime && world.nowMs - from.nowMs >= ABORT_MS) return { kind: 'unknown' } as const
  const before = world.phones.taken.length
  const outcome = world.phones.request(left, world.nowMs, world.isCalm)
  const arrived = world.phones.taken[before]
  if (arrived === undefined) return outcome
  world.trace.push(`    the customer gets "${left.text}"`)
  const wasOnItsWay = world.shape.resets && from.tick < world.tookOverAtTick
  if (world.staffHave && world.drafts.has(left.text) && !wasOnItsWay)
    violate(world, 'the machine wrote after the takeover answered')
  if (!world.random.chance(0.3)) spawn(world, 'callback', callback(world, arrived.ledgerId, arrived.ref))
  return outcome
}

function* look(world: World, ledgerId: string): Steps<void> {
  const asked = Promise.withResolvers<void>()
  const listed = Promise.withResolvers<readonly Listed[]>()
  const lines: Parameters<typeof world.phones.list>[0][] = []
  const running: Promise<void>[] = []
  const attempt = world.newestAttempt.get(ledgerId)
  yield* act(`looks for ${ledgerId.slice(-4)}`, async () => {
    const looking = world.records.look(ledgerId, (line) => {
      lines.push(line)
      asked.resolve()
      return listed.promise
    })
    running.push(looking)
    await Promise.race([asked.promise, looking])
  })
  const [line] = lines
  if (line === undefined) return
  const found = yield* act('lists', async () => world.phones.list(line, world.nowMs))
  yield* act(`saw ${found.length}`, async () => {
    await settleOwn(world, ledgerId, attempt, async () => {
      listed.resolve(found)
      await Promise.all(running)
    })
  })
}
