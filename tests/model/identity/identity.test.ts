// Fails when: a rule of merging or splitting is taken away; each is, below (tests/model/identity/rules.ts).
import { describe, expect, it } from 'vitest'
import { type IdentityRule, without } from './rules.ts'
import { runIdentity } from './run.ts'

const RUNS = 10_000

it(`${RUNS} random interleavings of two people who become one and two again answer everything, once, to the right one`, async () => {
  const broken: string[] = []
  for (let seed = 1; seed <= RUNS && broken.length < 3; seed++) {
    const { violations, trace } = await runIdentity(seed, without())
    if (violations.length > 0) broken.push([`seed ${seed}`, ...violations, ...trace].join('\n'))
  }
  expect(broken).toEqual([])
}, 300_000)

interface Mutation {
  readonly name: string
  readonly takes: readonly IdentityRule[]
  readonly finds: RegExp
}

/** Ending turns and taking drafts back is covered by the newer control epoch: tests/records takes each away alone. */
const MUTATIONS: readonly Mutation[] = [
  { name: 'who was merged only points to the other', takes: ['redirects'], finds: /answered twice|overtaken/ },
  {
    name: 'one conversation answers for all members',
    takes: ['membersClaimed'],
    finds: /never answered|comes to rest/,
  },
  { name: 'the lock is taken where the answers come from', takes: ['answeringLock'], finds: /although staff/ },
  { name: 'a merge begins a new control epoch', takes: ['mergeControlEpoch'], finds: /other people/ },
  { name: 'a merge begins a turn epoch newer than either', takes: ['mergeTurnEpoch'], finds: /overtaken/ },
  {
    name: 'a merge ends what was thought before',
    takes: ['mergeControlEpoch', 'mergeEndsTurns', 'mergeTakesBack'],
    finds: /other people/,
  },
  { name: 'staff keep whom they had through a merge', takes: ['staffIfEither'], finds: /although staff/ },
  { name: 'a split begins a new control epoch', takes: ['splitControlEpoch'], finds: /other people/ },
  { name: 'a split begins a turn epoch newer than either', takes: ['splitTurnEpoch'], finds: /overtaken/ },
  {
    name: 'a split ends what was thought before',
    takes: ['splitControlEpoch', 'splitEndsTurns', 'splitTakesBack'],
    finds: /other people/,
  },
  { name: 'a split frees what the common turn had claimed', takes: ['splitFreesMessages'], finds: /never answered/ },
  { name: 'a split ends the pointing', takes: ['splitClearsPointer'], finds: /never answered|comes to rest/ },
  { name: 'staff keep both halves through a split', takes: ['splitKeepsStaff'], finds: /although staff/ },
]
const MOST_RUNS = 10_000

describe('without the rule that', () => {
  it.each(MUTATIONS)('$name, a promise is broken', async ({ takes, finds }) => {
    for (let seed = 1; seed <= MOST_RUNS; seed++)
      if ((await runIdentity(seed, without(...takes))).violations.some((violation) => finds.test(violation))) return
    expect.unreachable('nothing was broken')
  })
})
