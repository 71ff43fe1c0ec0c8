import type { Home } from '../../api/contract/home.ts'
import { minutesAgo } from './seeded.ts'
import type { Person } from './shapes.ts'

export const letterOf = (position: number): string => `letter-${position}`

type Decision = Home['decisions'][number]

/** What needs a person, read off the people as the server reads it off its tables. */
export function decisionsOf(people: Iterable<Person>): Decision[] {
  return [...people].flatMap(decisionsAbout).sort((left, right) => left.at.localeCompare(right.at))
}

function decisionsAbout({ view, deals, items }: Person): Decision[] {
  const base = {
    customerId: view.id,
    leadId: deals[0]?.card.leadId ?? null,
    customerName: view.name,
    amount: null,
    expiresAt: null,
  }
  const approvals = deals.flatMap(({ approvals: all }) =>
    all
      .filter(({ state }) => state === 'open')
      .map(
        (one): Decision => ({
          ...base,
          kind: 'approval',
          id: one.id,
          what: one.kind,
          amount: one.amount,
          at: one.createdAt,
          expiresAt: one.expiresAt,
        }),
      ),
  )
  const undecided = items
    .filter((item) => item.kind === 'message' && item.state === 'undecided')
    .map(
      (item): Decision => ({
        ...base,
        kind: 'undecided_send',
        id: item.kind === 'message' ? item.id : '',
        what: 'send_undecided',
        at: item.at,
      }),
    )
  const letters = items
    .filter((item) => item.kind === 'event' && item.type === 'dead_letter:added')
    .map(
      (item): Decision => ({
        ...base,
        kind: 'dead_letter',
        id: letterOf(item.position),
        leadId: null,
        isReplayable: true,
        what: item.kind === 'event' ? String(item.payload['reason']) : '',
        at: item.at,
      }),
    )
  const { attention, controller, controlledAt } = view.conversation
  const covered = attention === 'send_undecided' || attention === 'send_failed'
  return [
    ...approvals,
    ...(attention === null || covered
      ? []
      : [
          {
            ...base,
            kind: 'attention' as const,
            id: view.id,
            what: attention,
            at: view.conversation.attentionAt ?? minutesAgo(5),
          },
        ]),
    ...undecided,
    ...letters,
    ...(controller === 'staff'
      ? [
          {
            ...base,
            kind: 'open_takeover' as const,
            id: view.id,
            what: 'open_takeover',
            at: controlledAt ?? minutesAgo(30),
          },
        ]
      : []),
  ]
}
