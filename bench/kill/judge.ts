import type { JournalSend } from '../load/journal.ts'
import type { Written } from './customers.ts'

export interface Inbound {
  readonly id: string
  readonly customer_id: string
  readonly address: string
  readonly text: string
  readonly turn_id: string | null
  readonly answered_by: string | null
  readonly controller: string
}

export interface Ledger {
  readonly id: string
  readonly turn_id: string | null
  readonly kind: string
  readonly part: number
  readonly state: string
  readonly attempts: number
  readonly failure: unknown
}

/** What customers did, what the product recorded, and what its provider took. */
export interface Evidence {
  readonly written: readonly Written[]
  readonly inbound: readonly Inbound[]
  readonly ledger: readonly Ledger[]
  readonly sends: readonly JournalSend[]
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

const ACCEPTED = 201
const TAKEN_BACK: ReadonlySet<string> = new Set(['undone', 'expired'])
/** A fallback only says that the answer comes later. */
const isAnswer = ({ turn_id, kind }: Ledger) => turn_id !== null && kind !== 'fallback'

/** Holds what customers wrote against the product's records and the provider's journal. */
export function judge({ written, inbound, ledger, sends }: Evidence): Coverage {
  const accepted = sends.filter(({ status }) => status === ACCEPTED)
  const timesSent = Map.groupBy(accepted, ({ ledgerId }) => ledgerId)
  const timesOf = ({ id }: Ledger) => timesSent.get(id)?.length ?? 0
  const rows = new Map(ledger.map((row) => [row.id, row]))
  const byTurn = Map.groupBy(ledger.filter(isAnswer), ({ turn_id }) => turn_id)
  const answersOf = ({ turn_id }: Inbound) => (turn_id === null ? [] : (byTurn.get(turn_id) ?? []))
  // What was taken back before it left must not have left; everything else of the turn exactly once.
  const isCovered = (message: Inbound) =>
    answersOf(message).some((row) => row.id === message.answered_by && timesOf(row) === 1) &&
    answersOf(message).every((row) => timesOf(row) === (TAKEN_BACK.has(row.state) ? 0 : 1))
  const uncovered = inbound.filter((message) => !isCovered(message))
  const stored = new Set(inbound.map(({ text }) => text))
  const lost = written.filter(({ isAcknowledged, text }) => isAcknowledged && !stored.has(text))
  const shown = (answers: readonly Ledger[]) => answers.map((row) => ({ ...row, sent: timesOf(row) }))
  const findings: Finding[] = [
    ...lost.map((message) => finding('not_stored', { ...message })),
    ...uncovered.map((message) => finding('uncovered', { ...message, answers: shown(answersOf(message)) })),
    ...ledger.filter((row) => timesOf(row) > 1).map((row) => finding('doubled', { ...row, sent: timesOf(row) })),
    ...[...Map.groupBy(ledger.filter(isAnswer), ({ turn_id, part }) => `${turn_id} ${part}`).values()]
      .filter((answers) => answers.filter((row) => timesOf(row) > 0).length > 1)
      .map((answers) => finding('doubled', { answers: shown(answers) })),
    ...accepted.filter(({ ledgerId }) => !rows.has(ledgerId)).map((sent) => finding('unexplained_send', { ...sent })),
    ...moreAnswersThanMessages(inbound, accepted, rows),
  ]
  return {
    acknowledged: written.filter(({ isAcknowledged }) => isAcknowledged).length,
    stored: inbound.length,
    covered: inbound.length - uncovered.length,
    sends: accepted.length,
    fallbacks: accepted.filter(({ ledgerId }) => rows.get(ledgerId)?.kind === 'fallback').length,
    undecided: ledger.filter(({ state }) => state === 'undecided').length,
    findings,
  }
}

const finding = (kind: Finding['kind'], detail: Finding['detail']): Finding => ({ kind, detail })

/** Seen from outside alone: nobody gets more first parts than messages they wrote. */
function moreAnswersThanMessages(
  inbound: readonly Inbound[],
  accepted: readonly JournalSend[],
  rows: ReadonlyMap<string, Ledger>,
): Finding[] {
  const wrote = Map.groupBy(inbound, ({ address }) => address)
  const firsts = accepted.filter(({ ledgerId }) => {
    const row = rows.get(ledgerId)
    return row !== undefined && isAnswer(row) && row.part === 0
  })
  return [...Map.groupBy(firsts, ({ to }) => to)]
    .filter(([to, sent]) => sent.length > (wrote.get(to)?.length ?? 0))
    .map(([to, sent]) => finding('doubled', { to, wrote: wrote.get(to)?.length ?? 0, sent }))
}
