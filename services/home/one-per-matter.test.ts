import { expect, it } from 'vitest'
import { asId, type CustomerId, type LeadId } from '../../domain/ids.ts'
import { onePerMatter } from './one-per-matter.ts'
import type { DecisionRow } from './read.ts'

const idOf = (last: number) => `00000000-0000-4000-8000-00000000000${last}`
const [ann, tom] = [asId<CustomerId>(idOf(1)), asId<CustomerId>(idOf(2))]
const row = (kind: DecisionRow['kind'], person_id: CustomerId | null, what = '', lead_id: LeadId | null = null) => ({
  kind,
  person_id,
  what,
  lead_id,
})

it.each([
  ['dead_letter', 'send_failed'],
  ['undecided_send', 'send_undecided'],
  ['promise', 'promise_due'],
] as const)('a %s and a conversation that waits for it are one matter', (kind, reason) => {
  const [letter, other] = [row(kind, ann), row('attention', tom, reason)]
  expect(onePerMatter([row('attention', ann, reason), letter, other])).toEqual([letter, other])
})

it('whatever else a conversation waits for is a matter of its own', () => {
  const rows = [row('dead_letter', ann), row('attention', ann, 'legal')]
  expect(onePerMatter(rows)).toEqual(rows)
})

it('a message that failed is not told by a deal that was given up', () => {
  const rows = [row('dead_letter', ann, 'refused', asId<LeadId>(idOf(3))), row('attention', ann, 'send_failed')]
  expect(onePerMatter(rows)).toEqual(rows)
})
