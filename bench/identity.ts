import { match, type Profile } from '../domain/identity/match.ts'
import { type Pair, pairs } from './identity/pairs.ts'
import { atLeast, createReport } from './report/metric.ts'

const PAIRS = 750
const SEED = 20_261_121

/** Whatever is not "different" is put before staff or joined, so it counts as found. */
const isFound = (left: Profile, right: Profile): boolean => match(left, right).kind !== 'different'

/** How often two generated records are rightly taken for one person, or for two. */
export function run(args: readonly string[]): Promise<void> {
  const report = createReport('identity')
  const all = pairs(PAIRS, SEED).map((pair) => ({ pair, isFound: isFound(pair.left, pair.right) }))
  const judged = all.filter(({ pair }) => pair.isSame !== null)
  const count = (isSame: boolean, found: boolean) =>
    judged.filter((one) => one.pair.isSame === isSame && one.isFound === found).length
  const [hits, missed, falseOnes, apart] = [
    count(true, true),
    count(true, false),
    count(false, true),
    count(false, false),
  ]
  const joinedWrongly = judged.filter(
    ({ pair }) => !pair.isSame && match(pair.left, pair.right).kind === 'exact',
  ).length
  report.add('pairs', judged.length, '', atLeast(300))
  report.add('hard negatives', judged.filter(({ pair }) => !pair.isSame).length / judged.length, '', atLeast(1 / 3))
  report.add('right', (hits + apart) / judged.length, '', atLeast(0.95))
  report.add('precision', hits / (hits + falseOnes), '')
  report.add('recall', hits / (hits + missed), '')
  report.add('two people joined by code', joinedWrongly, '', { at: 0, is: 'most' })
  for (const [kind, members] of Map.groupBy(judged, ({ pair }) => pair.kind))
    report.add(
      `${kind} (${members.length})`,
      members.filter((one) => one.pair.isSame === one.isFound).length / members.length,
      'right',
    )
  for (const [kind, members] of Map.groupBy(all, ({ pair }) => (pair.isSame === null ? pair.kind : null)))
    if (kind !== null)
      report.add(
        `${kind} (${members.length})`,
        members.filter((one) => one.isFound).length / members.length,
        'proposed',
      )
  if (args.includes('--show')) for (const one of judged) if (one.pair.isSame !== one.isFound) show(one.pair)
  report.print()
  return Promise.resolve()
}

const show = ({ kind, left, right }: Pair): void => {
  const found = match(left, right)
  console.log(
    `${kind}: ${JSON.stringify(left)} | ${JSON.stringify(right)} -> ${found.kind} ${found.score} ${found.why.join(', ')}`,
  )
}
