import type { AttentionReason } from '../../domain/conversation/attention.ts'
import type { DecisionRow } from './read.ts'

type Matter = Pick<DecisionRow, 'kind' | 'person_id' | 'lead_id' | 'what'>

// What a deal or an invoice gave up is no message that did not arrive.
const isOfMessage = ({ kind, lead_id }: Matter) => kind === 'dead_letter' && lead_id === null

/** The reasons for which a conversation waits because of something that has a row of its own, and more to press there. */
const SAID_BY: Readonly<Partial<Record<AttentionReason, (row: Matter) => boolean>>> = {
  send_failed: isOfMessage,
  send_undecided: ({ kind }) => kind === 'undecided_send',
  promise_due: ({ kind }) => kind === 'promise',
}

/** Each matter once: what a conversation waits for is not said again where its message or promise says it. */
export function onePerMatter<Row extends Matter>(rows: readonly Row[]): Row[] {
  const isSaid = ({ kind, what, person_id: person }: Row): boolean => {
    const says = kind === 'attention' && person !== null ? SAID_BY[what as AttentionReason] : undefined
    return says !== undefined && rows.some((row) => row.person_id === person && says(row))
  }
  return rows.filter((row) => !isSaid(row))
}
