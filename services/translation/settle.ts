import type { Tx } from '../transaction.ts'
import { settleBudget } from '../usage/budget.ts'
import { release, spendingOf, type Wanted } from './claim.ts'

export interface Result {
  readonly claim: string
  readonly usdMicros: number
  readonly detail: Record<string, unknown>
  /** Null: nothing came of it. */
  readonly made: { readonly text: string; readonly model: string } | null
}

const KEEP = `update message_translations set text = $5, model = $6, lease_until = null
where tenant_id = $1 and message_id = $2 and language = $3 and claim = $4`

/** Writes down what it cost and what came of it; late words of a claim that ran out only cost. */
export function settleTranslation(tx: Tx, wanted: Wanted, result: Result): void {
  const { claim, usdMicros, detail, made } = result
  settleBudget(tx, { ...spendingOf(wanted, claim), usdMicros }, detail)
  if (made === null) release(tx, wanted, claim)
  else tx.send('keep_translation', KEEP, [tx.tenantId, wanted.messageId, wanted.to, claim, made.text, made.model])
}
