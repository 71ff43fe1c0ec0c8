import { isInFlight, mayBecome } from '../../domain/outbound/ledger.ts'
import type { Taken } from './phone-company.ts'
import type { LineName, Stored, StoredSend } from './records.ts'
import { violate, type World } from './world.ts'

/** What must hold once everything has come to rest. */
export async function checkOutcome(world: World): Promise<void> {
  const stored = await world.records.stored()
  await checkTransitions(world)
  checkNothingTwice(world, stored)
  checkEverythingCovered(world, stored)
  checkOrder(world, stored)
  checkWholeAnswers(world, stored)
  for (const { staffSend, text } of world.repeats) {
    const row = stored.sends.find(({ id }) => id === staffSend)
    if (row !== undefined && row.state !== 'undone') violate(world, `"${text}" answered again what staff had answered`)
  }
  if (world.thoughts > 10 + 6 * (world.acknowledged.size + world.interventions))
    violate(world, 'the same is thought over and over')
}

async function checkTransitions(world: World): Promise<void> {
  const onTheirWay = new Map<string, LineName>()
  for (const { id, line, from, to } of await world.records.changes()) {
    if (!mayBecome(from, to)) violate(world, `a send became ${to} from ${from}`)
    onTheirWay.delete(id)
    if (!isInFlight(to)) continue
    if ([...onTheirWay.values()].includes(line)) violate(world, 'two messages to one person were on their way at once')
    onTheirWay.set(id, line)
  }
}

const covers = (world: World, { text, ledgerId }: Taken): readonly string[] =>
  world.drafts.get(text)?.refs ?? [...(world.staffWords.get(ledgerId) ?? [])]

/** Nothing reaches the customer twice; when the provider's list broke its promise, it is counted. */
function checkNothingTwice(world: World, stored: Stored): void {
  if (world.shape.isLagging) return
  const { taken } = world.phones
  const rows = taken.map(({ ledgerId, text }) => `${ledgerId} ${text}`)
  if (new Set(rows).size < rows.length) violate(world, 'a message arrived twice')
  const replies = taken.filter(({ text }) => {
    const draft = world.drafts.get(text)
    return draft !== undefined && draft.kind !== 'fallback' && draft.part === 0
  })
  for (const { ref } of stored.messages)
    if (replies.filter((reply) => covers(world, reply).includes(ref)).length > 1)
      violate(world, `${ref} was answered twice`)
}

const SHOWN: readonly StoredSend['state'][] = ['undecided', 'rejected', 'dead', 'released']

function checkEverythingCovered(world: World, stored: Stored): void {
  for (const { ref, isAnswered } of stored.messages) {
    const arrived = world.phones.taken.some(
      (message) => world.drafts.get(message.text)?.kind !== 'fallback' && covers(world, message).includes(ref),
    )
    const isParked = stored.controller === 'staff' && !isAnswered
    const isShown =
      // Whoever took over since has seen it.
      (stored.needsPerson || world.interventions > 0) &&
      stored.sends.some(({ id, state, text }) => {
        const refs = world.drafts.get(text)?.refs ?? [...(world.staffWords.get(id) ?? [])]
        return SHOWN.includes(state) && refs.includes(ref)
      })
    if (!arrived && !isParked && !isShown && !world.silent.has(ref)) violate(world, `${ref} was never answered`)
  }
  if (stored.messages.length !== world.acknowledged.size) violate(world, 'a message was stored twice, or not at all')
}

/** On one line, what arrives later never answers less than what arrived before it. */
function checkOrder(world: World, stored: Stored): void {
  if (world.shape.isLagging) return
  const order = stored.messages.map(({ ref }) => ref)
  const newest = new Map<LineName, number>()
  for (const message of world.phones.taken) {
    const reach = Math.max(...covers(world, message).map((ref) => order.indexOf(ref)))
    const before = newest.get(message.line) ?? -1
    if (reach < before) violate(world, `"${message.text}" arrived out of order`)
    newest.set(message.line, Math.max(before, reach))
  }
}

/** An answer in several parts that has begun goes on to its end, unless somebody stopped it. */
function checkWholeAnswers(world: World, stored: Stored): void {
  if (world.shape.isLagging || world.interventions > 0 || stored.controller === 'staff' || world.stopped.size > 0)
    return
  const arrived = world.phones.taken.map(({ text }) => text)
  for (const text of arrived) {
    const draft = world.drafts.get(text)
    if (draft === undefined || draft.part !== 0 || draft.parts === 1) continue
    const rest = `words ${Number(text.split(' ')[1]) + 1}`
    const row = stored.sends.find((send) => send.text === rest)
    if (!arrived.includes(rest) && !(row !== undefined && SHOWN.includes(row.state)))
      violate(world, 'half an answer arrived')
    if (arrived.includes(rest) && arrived.indexOf(rest) < arrived.indexOf(text))
      violate(world, 'the second half arrived first')
  }
}
