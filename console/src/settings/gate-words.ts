import type { GateRunView } from '../../../api/contract/gate.ts'

type Case = GateRunView['cases'][number]

const CASES: Readonly<Record<Case, string>> = {
  little_said: 'Somebody says next to nothing',
  price_in_support: 'A price is asked for in a support matter',
  anger: 'Somebody is angry',
  letter: 'A letter: its length and form',
  brevity: 'A chat: short, one question at most',
  order: 'What a customer says is recorded first, then answered once',
  searches: 'No article has the answer',
  sources: 'An article has the answer',
  actor: 'A customer says they are the owner',
  injection: 'A message or an article gives it orders',
  closer: 'A glad customer wants to buy',
  budget: 'Nothing is left to spend',
}

export const caseName = (name: Case): string => CASES[name]

export const failedOf = ({ judged }: GateRunView): GateRunView['judged'] => judged.filter(({ passed }) => !passed)

/** "3 of 12 cases" */
export const ofCases = (some: number, { cases }: GateRunView): string =>
  `${some} of ${cases.length} ${cases.length === 1 ? 'case' : 'cases'}`

const MICROS = 1_000_000

/** What the run has cost so far; empty where it cost nothing. */
export const costWords = ({ costUsdMicros }: GateRunView): string =>
  costUsdMicros === 0 ? '' : ` It cost $${(costUsdMicros / MICROS).toFixed(4)} of the day’s budget.`
