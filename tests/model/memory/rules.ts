/** The rules of the records, each of which a mutation can take away to see whether anybody notices. */
export const RECORD_RULES = [
  'storesOnce',
  'controller',
  'controlEpoch',
  'turnEpoch',
  'newerInbound',
  'oneInFlight',
  'consent',
  'fence',
  'reservesOnce',
  'firstDraftCounts',
  'takeoverTakesBack',
  'takingBackReopens',
  'redoTakesAllBack',
  'attemptedKeysAreGivenUp',
  'giveBackWatermark',
  'foundOnItsWayIsUnknown',
  'leaseFirst',
  'twoListings',
  'boundRefs',
  'attemptFence',
  'restsForItsTime',
  'refusedLeavesInbox',
  'claimAbsorbs',
  'partsInOrder',
] as const
export type RecordRule = (typeof RECORD_RULES)[number]
export type RecordRules = ReadonlySet<RecordRule>

export const without = (...taken: readonly RecordRule[]): RecordRules =>
  new Set(RECORD_RULES.filter((rule) => !taken.includes(rule)))
