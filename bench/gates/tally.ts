import type { JudgedText } from './rows.ts'

export interface Tally {
  readonly caught: number
  readonly missed: number
  readonly falseAlarms: number
  readonly leftAlone: number
}

export interface Verdict {
  readonly row: JudgedText
  readonly isCaught: boolean
}

export function tally(verdicts: readonly Verdict[]): Tally {
  const count = (isHit: boolean, isCaught: boolean) =>
    verdicts.filter((verdict) => verdict.row.isHit === isHit && verdict.isCaught === isCaught).length
  return {
    caught: count(true, true),
    missed: count(true, false),
    falseAlarms: count(false, true),
    leftAlone: count(false, false),
  }
}

const part = (some: number, others: number) => (some + others === 0 ? Number.NaN : some / (some + others))
export const recall = ({ caught, missed }: Tally) => part(caught, missed)
export const precision = ({ caught, falseAlarms }: Tally) => part(caught, falseAlarms)
export const falseAlarmRate = ({ falseAlarms, leftAlone }: Tally) => part(falseAlarms, leftAlone)

/** The verdicts of each group, in the order they first appear. */
export function byGroup(verdicts: readonly Verdict[]): ReadonlyMap<string, readonly Verdict[]> {
  const groups = new Set(verdicts.flatMap(({ row }) => row.groups))
  return new Map([...groups].map((group) => [group, verdicts.filter(({ row }) => row.groups.includes(group))]))
}
