import type { Tx } from '../transaction.ts'
import { runningPrompts } from './prompts.ts'
import { lastPassed } from './read.ts'

export interface GateStanding {
  /** Whether it has passed with the rules as they run now; null where it never was asked. */
  readonly isCurrent: boolean | null
  readonly passedAt: Date | null
}

/** What is known of a model that answers: a release may bring other rules than those it was asked with. */
export async function gateStanding(
  tx: Tx,
  { vendor, model }: { readonly vendor: string; readonly model: string },
): Promise<GateStanding> {
  const [passed, running] = await Promise.all([lastPassed(tx, vendor, model), runningPrompts(tx)])
  if (passed === null) return { isCurrent: null, passedAt: null }
  return { isCurrent: passed.promptsDigest === running.digest, passedAt: passed.endedAt }
}
