/** The rules of merging and splitting, each of which a mutation can take away to see whether anybody notices. */
export const IDENTITY_RULES = [
  'redirects',
  'membersClaimed',
  'answeringLock',
  'mergeControlEpoch',
  'mergeTurnEpoch',
  'mergeEndsTurns',
  'mergeTakesBack',
  'staffIfEither',
  'splitControlEpoch',
  'splitTurnEpoch',
  'splitEndsTurns',
  'splitTakesBack',
  'splitFreesMessages',
  'splitClearsPointer',
  'splitKeepsStaff',
] as const
export type IdentityRule = (typeof IDENTITY_RULES)[number]
export type IdentityRules = ReadonlySet<IdentityRule>

export const without = (...taken: readonly IdentityRule[]): IdentityRules =>
  new Set(IDENTITY_RULES.filter((rule) => !taken.includes(rule)))
