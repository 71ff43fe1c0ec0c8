import {
  allHandlersFinished,
  CancellationScope,
  condition,
  continueAsNew,
  isCancellation,
  log,
  proxyActivities,
  proxyLocalActivities,
  setCurrentDetails,
  setHandler,
  sleep,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow'
import type { ConversationActivities } from '../activities/conversation.ts'
import type { MessagingActivities } from '../activities/messaging.ts'
import type { TurnActivities } from '../activities/turn/think.ts'
import type { NextStep, SendResult } from '../domain/conversation/step.ts'
import type { LedgerId } from '../domain/ids.ts'
import type { Persona } from '../domain/persona/persona.ts'
import { patientRecord, record, send, think as thinking } from '../temporal/contract/activity-options.ts'
import {
  bell,
  type ConversationInput,
  type ConversationView,
  conversationState,
  giveBack,
  takeOver,
  undoSend,
} from '../temporal/contract/conversation.ts'
import { searchAttributes } from '../temporal/contract/search-attributes.ts'
import { refuseWithoutUser } from './refuse.ts'
import { retried } from './retried.ts'

const local = proxyLocalActivities<ConversationActivities>(record)
const patient = proxyActivities<ConversationActivities>(patientRecord)
const { sendMessage, settleMessage } = proxyActivities<MessagingActivities>(send)
const { think } = proxyActivities<TurnActivities>(thinking)

const ask = <Result>(verb: (activities: typeof local) => Promise<Result>) => retried(local, patient, verb)

/**
 * The only writer to one customer, across all channels. Postgres says what to do, this says when: one thing at a time,
 * woken by the bell, cancelled by newer words, silent while a person writes.
 */
export async function conversation(input: ConversationInput): Promise<void> {
  const { customerId, timings } = input
  let rung = 1
  let lastActiveAt = Date.now()
  let isIdle = false
  let sending = 0
  let takingOver = 0
  let restartable: CancellationScope | null = null
  let persona: Persona | null = null
  let view: ConversationView = { doing: 'resting', controller: 'ai', persona, answered: 0 }

  setHandler(conversationState, () => view)
  setHandler(bell, () => {
    rung++
    lastActiveAt = Date.now()
    restartable?.cancel()
  })
  setHandler(
    takeOver,
    async ({ userId }) => {
      takingOver++
      try {
        restartable?.cancel()
        const taken = await ask((to) => to.takeOverConversation({ customerId, userId }))
        show({ controller: 'staff' })
        if (sending === 0) return taken
        await condition(() => sending === 0, timings.settleMs)
        return { ...taken, ...(await ask((to) => to.countInFlight({ customerId }))) }
      } finally {
        takingOver--
      }
    },
    { validator: refuseWithoutUser, description: 'Staff write to this customer from now on; the AI is silent.' },
  )
  setHandler(
    giveBack,
    async ({ userId }) => {
      const given = await ask((to) => to.giveBackConversation({ customerId, userId }))
      show({ controller: 'ai' })
      rung++
      return given
    },
    { validator: refuseWithoutUser, description: 'The AI may answer this customer again.' },
  )
  setHandler(undoSend, async ({ ledgerId, userId }) => ask((to) => to.undoMessage({ customerId, ledgerId, userId })), {
    validator: refuseWithoutUser,
    description: 'Takes back a message that has not left yet.',
  })

  const idleWatch = new CancellationScope()
  const idle = idleWatch.run(watchIdle)
  while (true) {
    await condition(() => takingOver === 0)
    const heard = rung
    show({ doing: 'preparing' })
    const step = await ask((to) => to.nextStep({ customerId }))
    const settled = await take(step, heard)
    if (step.kind === 'moved') break
    if (!settled) continue
    show({ doing: 'resting' })
    await rest(heard, step.kind === 'rest' ? step.wakeInMs : null)
    if (isIdle && rung === heard) break
    if (workflowInfo().historyLength >= timings.historyEvents) {
      await condition(allHandlersFinished)
      idleWatch.cancel()
      await stopped(idle)
      await continueAsNew<typeof conversation>(input)
    }
  }
  idleWatch.cancel()
  await stopped(idle)
  await condition(allHandlersFinished)

  /** Does one step; true when, as far as anybody knows, nothing else is to be done. */
  async function take(step: NextStep, heard: number): Promise<boolean> {
    switch (step.kind) {
      case 'rest':
        return true
      case 'moved':
        await ask((to) => to.ringMoved({ customerId: step.to }))
        return true
      case 'hold':
        show({ doing: 'holding' })
        await condition(() => rung > heard, step.ms)
        return false
      case 'send':
        await deliver(step.ledgerId)
        return false
      case 'settle':
        await settleMessage({ customerId, ledgerId: step.ledgerId })
        return false
      case 'think':
        return (await answer(step)) && rung === heard
    }
  }

  async function answer(step: Extract<NextStep, { kind: 'think' }>): Promise<boolean> {
    show({ doing: 'thinking' })
    const scope = new CancellationScope()
    if (step.isRestartable) restartable = scope
    try {
      const result = await scope.run(() => think({ turnId: step.turnId, epoch: step.epoch }))
      if (result.kind === 'nothing_to_send') return true
      become(result.persona)
      for (const ledgerId of result.ledgerIds) if ((await deliver(ledgerId)).kind !== 'sent') return false
      show({ answered: view.answered + 1 })
      return true
    } catch (error) {
      if (isCancellation(error)) return false
      // The claim runs out and the sweeper rings again: nothing is lost by resting here.
      log.warn('a turn could not be finished', { turnId: step.turnId, error: String(error) })
      return true
    } finally {
      restartable = null
    }
  }

  async function deliver(ledgerId: LedgerId): Promise<SendResult> {
    show({ doing: 'sending' })
    sending++
    try {
      return await sendMessage({ customerId, ledgerId })
    } finally {
      sending--
      lastActiveAt = Date.now()
    }
  }

  async function rest(heard: number, wakeInMs: number | null): Promise<void> {
    const woken = () => rung > heard || isIdle
    if (wakeInMs === null) await condition(woken)
    else await condition(woken, wakeInMs)
  }

  /** One long timer, armed again when it fires: a turn costs none. */
  async function watchIdle(): Promise<void> {
    while (true) {
      const left = lastActiveAt + timings.idleMs - Date.now()
      isIdle = left <= 0
      await sleep(isIdle ? timings.idleMs : left)
    }
  }

  function show(change: Partial<ConversationView>): void {
    view = { ...view, ...change }
    setCurrentDetails(
      `**${view.doing}**, written by ${view.controller === 'ai' ? (view.persona ?? 'the AI') : 'staff'}, ${view.answered} answered in this run`,
    )
  }

  function become(next: Persona): void {
    if (next === persona) return
    persona = next
    upsertSearchAttributes([{ key: searchAttributes.persona, value: next }])
    show({ persona: next })
  }
}

async function stopped(scope: Promise<void>): Promise<void> {
  try {
    await scope
  } catch (error) {
    if (!isCancellation(error)) throw error
  }
}
