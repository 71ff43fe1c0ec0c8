import type { UserId } from '../ids.ts'

export interface Colleague {
  readonly id: UserId
  readonly role: 'owner' | 'staff' | 'viewer'
  readonly createdAt: Date
}

/** Who is told, one after the other: who has the ticket, whom the owner named, then staff as they joined, owners last. */
export function climbingOrder(
  assignee: UserId | null,
  colleagues: readonly Colleague[],
  contacts: readonly string[] = [],
): readonly UserId[] {
  const byAge = colleagues.toSorted((left, right) => left.createdAt.getTime() - right.createdAt.getTime())
  const of = (role: Colleague['role']) => byAge.filter((one) => one.role === role).map(({ id }) => id)
  const known = (asked: string) => byAge.filter(({ id, role }) => id === asked && role !== 'viewer').map(({ id }) => id)
  const named = [...(assignee === null ? [] : [assignee]), ...contacts].flatMap(known)
  return [...new Set([...named, ...of('staff'), ...of('owner')])]
}
