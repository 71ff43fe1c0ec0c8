// Fails when: the checks of check.ts are blind to a broken promise: each rule is taken away in turn.
import { describe, expect, it } from 'vitest'
import { type RecordRule, without } from './memory/rules.ts'
import { memoryRecords } from './memory-records.ts'
import { ALL_RULES, run } from './run.ts'
import type { Shape, WorldRules } from './world.ts'

/** Without its rule a model breaks a promise within so many interleavings, or the checks are blind to it. */
const MOST_RUNS = 10_000

interface Mutation {
  readonly name: string
  readonly takes: readonly RecordRule[]
  readonly finds: RegExp
  /** The circumstances in which it matters, where they are rare. */
  readonly shape?: Partial<Shape>
}

/**
 * One rule at a time, where one alone is missed. `controller`, `takeoverTakesBack` and `turnEpoch` are each covered by another
 * here and are taken away together with it; tests/records takes each of them away alone.
 */
const MUTATIONS: readonly Mutation[] = [
  { name: 'a webhook is stored once', takes: ['storesOnce'], finds: /stored twice/ },
  {
    name: 'control is checked at dispatch and taken back at takeover',
    takes: ['controller', 'controlEpoch', 'takeoverTakesBack'],
    finds: /after the takeover/,
  },
  {
    name: 'an answer drafted before a takeover is redone after it',
    takes: ['controlEpoch'],
    finds: /answered again/,
  },
  {
    name: 'the turn’s epoch is checked at dispatch',
    takes: ['turnEpoch', 'restsForItsTime', 'claimAbsorbs'],
    finds: /answered twice|out of order/,
  },
  { name: 'newer words hold an answer back', takes: ['newerInbound'], finds: /newer words waited/ },
  { name: 'one message to a person is on its way', takes: ['oneInFlight'], finds: /on their way at once/ },
  { name: 'consent is checked at dispatch', takes: ['consent'], finds: /after STOP/ },
  { name: 'tools and drafts are fenced', takes: ['fence'], finds: /overtaken/ },
  { name: 'an intent is reserved once', takes: ['reservesOnce'], finds: /answered twice|arrived/ },
  { name: 'the first draft of an epoch counts', takes: ['firstDraftCounts'], finds: /answered twice/ },
  { name: 'what is taken back waits for an answer again', takes: ['takingBackReopens'], finds: /never answered/ },
  {
    name: 'an attempted row keeps its key to itself',
    takes: ['attemptedKeysAreGivenUp'],
    finds: /never answered|comes to rest|over and over/,
    shape: { isLagging: true, faults: true, stalls: false },
  },
  {
    name: 'give-back starts after the last words of staff',
    takes: ['giveBackWatermark'],
    finds: /answered again/,
  },
  {
    name: 'an attempt found on its way is unknown',
    takes: ['foundOnItsWayIsUnknown'],
    finds: /arrived twice|became reserved|on their way/,
  },
  { name: 'a lease is waited for', takes: ['leaseFirst'], finds: /arrived twice/ },
  {
    name: 'two listings a lag apart',
    takes: ['twoListings'],
    finds: /arrived twice/,
    shape: { isLagging: false, faults: true },
  },
  {
    name: 'a listed message that proves another row is no candidate',
    takes: ['boundRefs'],
    finds: /never answered|arrived/,
  },
  {
    name: 'an outcome belongs to its own attempt',
    takes: ['attemptFence'],
    finds: /older attempt/,
    shape: { stalls: true, faults: true },
  },
  {
    name: 'a drafted answer waits for its time',
    takes: ['restsForItsTime'],
    finds: /over and over|comes to rest|out of order/,
  },
  {
    name: 'what may not be answered leaves the inbox',
    takes: ['refusedLeavesInbox'],
    finds: /over and over|comes to rest/,
  },
  {
    name: 'a claim fences the turns it absorbs',
    takes: ['claimAbsorbs'],
    finds: /newer words waited|answered twice|out of order/,
  },
  {
    name: 'what was drafted beside a taken-back answer is taken back with it',
    takes: ['redoTakesAllBack'],
    finds: /out of order/,
  },
  { name: 'parts leave in their order', takes: ['partsInOrder'], finds: /second half|half an answer|out of order/ },
]

const WORLD: readonly { readonly takes: keyof WorldRules; readonly finds: RegExp }[] = [
  { takes: 'sweeps', finds: /never answered/ },
  { takes: 'takeoverWaits', finds: /after the takeover/ },
  { takes: 'requestsInTime', finds: /after the takeover|arrived twice|answered twice/ },
]

async function firstFinding(
  finds: RegExp,
  takes: readonly RecordRule[],
  rules: WorldRules,
  shape: Partial<Shape>,
): Promise<string | null> {
  for (let seed = 1; seed <= MOST_RUNS; seed++) {
    const { violations } = await run(seed, () => memoryRecords(without(...takes)), rules, { atOnce: 1, shape })
    const found = violations.find((violation) => finds.test(violation))
    if (found !== undefined) return found
  }
  return null
}

describe('without the rule that', () => {
  it.each(MUTATIONS)(
    '$name, a promise is broken',
    async ({ takes, finds, shape }) => {
      expect(await firstFinding(finds, takes, ALL_RULES, shape ?? {})).not.toBeNull()
    },
    300_000,
  )
})

describe('without', () => {
  it.each(WORLD)(
    '$takes, a promise is broken',
    async ({ takes, finds }) => {
      expect(await firstFinding(finds, [], { ...ALL_RULES, [takes]: false }, {})).not.toBeNull()
    },
    300_000,
  )
})
