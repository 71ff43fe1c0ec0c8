import { expect, it } from 'vitest'
import { needsApproval } from './needs-approval.ts'

it.each([
  [500_000, 500_000, true, false],
  [500_001, 500_000, true, true],
  [1, 0, true, true],
  [0, 0, true, false],
  [100, 500_000, false, true],
])(
  'an amount of %i with a limit of %i and a reviewed template (%s) needs approval: %s',
  (amountMinor, limit, reviewed, needed) => {
    expect(needsApproval({ amountMinor, autoApproveUpToMinor: limit, templateReviewed: reviewed })).toBe(needed)
  },
)
