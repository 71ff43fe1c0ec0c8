import type { UserId } from '../ids.ts'

export interface Colleague {
  readonly id: UserId
  readonly role: 'owner' | 'staff' | 'viewer'
  readonly createdAt: Date
}

/** Who is told, one after the other: who has the ticket, then staff in the order they joined, owners last. */
export function climbingOrder(assignee: UserId | null, colleagues: readonly Colleague[]): readonly UserId[] {
  const byAge = colleagues.toSorted((left, right) => left.createdAt.getTime() - right.createdAt.getTime())
  const of = (role: Colleague['role']) => byAge.filter((one) => one.role === role).map(({ id }) => id)
  const known = byAge.some(({ id, role }) => id === assignee && role !== 'viewer')
  return [...new Set([...(assignee !== null && known ? [assignee] : []), ...of('staff'), ...of('owner')])]
}
