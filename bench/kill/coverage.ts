import pg from 'pg'
import { readSends } from '../load/journal.ts'
import type { BenchStack } from '../stack/start.ts'
import type { Written } from './customers.ts'

interface Inbound {
  readonly id: string
  readonly customer_id: string
  readonly address: string
  readonly text: string
  readonly turn_id: string | null
  readonly answered_by: string | null
  readonly controller: string
}

interface Ledger {
  readonly id: string
  readonly turn_id: string | null
  readonly kind: string
  readonly part: number
  readonly state: string
  readonly attempts: number
  readonly failure: unknown
}

/** One thing that is not as promised, with what is needed to look into it. */
export interface Finding {
  readonly kind: 'not_stored' | 'uncovered' | 'doubled' | 'unexplained_send'
  readonly detail: Readonly<Record<string, unknown>>
}

export interface Coverage {
  readonly acknowledged: number
  readonly stored: number
  readonly covered: number
  readonly sends: number
  readonly fallbacks: number
  readonly undecided: number
  readonly findings: readonly Finding[]
}

const TAKEN_BACK: ReadonlySet<string> = new Set(['undone', 'expired'])

const INBOUND = `select m.id, m.customer_id, m.address, m.text, m.turn_id, m.answered_by, c.controller
from messages m join conversations c using (tenant_id, customer_id) where m.direction = 'in'`
const LEDGER = 'select id, turn_id, kind, part, state, attempts, failure from outbound_ledger'
const OPEN = `select (select count(*) from messages where direction = 'in' and answered_at is null)
  + (select count(*) from outbound_ledger where state in ('held', 'reserved', 'dispatched', 'unknown')) as open`

async function ask<Row extends pg.QueryResultRow>(stack: BenchStack, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: stack.databaseOwnerUrl })
  await client.connect()
  try {
    return (await client.query<Row>(text)).rows
  } finally {
    await client.end()
  }
}

/** How much is not finished yet: unanswered messages and sends without an end. */
export async function countOpen(stack: BenchStack): Promise<number> {
  const [row] = await ask<{ open: string }>(stack, OPEN)
  return Number(row?.open ?? 0)
}

/** A fallback only says that the answer comes later. */
const isAnswer = ({ turn_id, kind }: Ledger) => turn_id !== null && kind !== 'fallback'

/** Holds what customers wrote against the product's records and the provider's journal. */
export async function readCoverage(stack: BenchStack, written: readonly Written[]): Promise<Coverage> {
  const [inbound, ledger] = await Promise.all([ask<Inbound>(stack, INBOUND), ask<Ledger>(stack, LEDGER)])
  const accepted = (await readSends(stack.addresses.sandbox)).sends.filter(({ status }) => status === 201)
  const timesSent = Map.groupBy(accepted, ({ ledgerId }) => ledgerId)
  const stored = new Map(inbound.map((message) => [message.text, message]))
  const rows = new Map(ledger.map((row) => [row.id, row]))
  const ofTurn = Map.groupBy(ledger, ({ turn_id }) => turn_id)
  const answersOf = (message: Inbound) =>
    message.turn_id === null ? [] : (ofTurn.get(message.turn_id) ?? []).filter(isAnswer)
  const timesOf = ({ id }: Ledger) => timesSent.get(id)?.length ?? 0
  // What was taken back before it left must not have left; everything else of the turn exactly once.
  const isCovered = (message: Inbound) => {
    const answers = answersOf(message)
    return (
      answers.some((row) => row.id === message.answered_by && timesOf(row) === 1) &&
      answers.every((row) => timesOf(row) === (TAKEN_BACK.has(row.state) ? 0 : 1))
    )
  }
  const uncovered = inbound.filter((message) => !isCovered(message))
  return {
    acknowledged: written.filter(({ isAcknowledged }) => isAcknowledged).length,
    stored: inbound.length,
    covered: inbound.length - uncovered.length,
    sends: accepted.length,
    fallbacks: accepted.filter(({ ledgerId }) => rows.get(ledgerId)?.kind === 'fallback').length,
    undecided: ledger.filter(({ state }) => state === 'undecided').length,
    findings: [
      ...written
        .filter(({ isAcknowledged, text }) => isAcknowledged && !stored.has(text))
        .map((detail): Finding => ({ kind: 'not_stored', detail: { ...detail } })),
      ...uncovered.map(
        (message): Finding => ({
          kind: 'uncovered',
          detail: { ...message, answers: answersOf(message).map((row) => ({ ...row, sent: timesOf(row) })) },
        }),
      ),
      ...[...timesSent]
        .filter(([, times]) => times.length > 1)
        .map(([id, times]): Finding => ({ kind: 'doubled', detail: { ...rows.get(id), id, times } })),
      ...accepted
        .filter(({ ledgerId }) => !rows.has(ledgerId))
        .map((detail): Finding => ({ kind: 'unexplained_send', detail: { ...detail } })),
      ...[...Map.groupBy(ledger.filter(isAnswer), ({ turn_id, part }) => `${turn_id} ${part}`).values()]
        .filter((answers) => answers.length > 1 && answers.reduce((sum, row) => sum + timesOf(row), 0) > 1)
        .map((answers): Finding => ({ kind: 'doubled', detail: { answers } })),
      ...moreAnswersThanMessages(inbound, accepted, rows),
    ],
  }
}

/** Seen from outside alone: nobody gets more first parts than messages they wrote. */
function moreAnswersThanMessages(
  inbound: readonly Inbound[],
  accepted: Awaited<ReturnType<typeof readSends>>['sends'],
  rows: ReadonlyMap<string, Ledger>,
): Finding[] {
  const wrote = Map.groupBy(inbound, ({ address }) => address)
  const firsts = accepted.filter(({ ledgerId }) => {
    const row = rows.get(ledgerId)
    return row !== undefined && row.kind !== 'fallback' && row.part === 0
  })
  return [...Map.groupBy(firsts, ({ to }) => to)]
    .filter(([to, sent]) => sent.length > (wrote.get(to)?.length ?? 0))
    .map(([to, sent]) => ({
      kind: 'doubled',
      detail: { to, wrote: wrote.get(to)?.length ?? 0, sent: sent.map(({ ledgerId }) => ledgerId) },
    }))
}
