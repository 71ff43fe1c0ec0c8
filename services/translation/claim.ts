import type { CustomerId, MessageId } from '../../domain/ids.ts'
import type { Spoken, WrittenIn } from '../../domain/translation/spoken.ts'
import { newId } from '../new-id.ts'
import type { Tx } from '../transaction.ts'
import { reserveBudget } from '../usage/budget.ts'
import { digestOf, type Translation } from './read.ts'

export interface Wanted {
  readonly messageId: MessageId
  readonly customerId: CustomerId
  readonly text: string
  readonly writtenIn: WrittenIn
  readonly to: Spoken
}

/** What it may cost, and what of the day's money may be spent on such things. */
export interface Allowance {
  readonly usdMicros: number
  readonly mostUsdMicros: number
  /** How long everybody else waits for whoever makes it. */
  readonly leaseMs: number
}

export type Claimed =
  | { readonly kind: 'made'; readonly translation: Translation }
  /** Make it, and say so with `settleTranslation`. */
  | { readonly kind: 'ours'; readonly claim: string }
  /** A colleague makes it. */
  | { readonly kind: 'under_way' }
  | { readonly kind: 'exhausted' }

// One row per message and language, so that only one of two who ask at once gets it. Other words make it anew.
const CLAIM = `insert into message_translations as t (tenant_id, message_id, language, customer_id, digest, written_in, claim, lease_until)
values ($1, $2, $3, $4, $5, $6, $7, now() + $8::double precision * interval '1 millisecond')
on conflict (tenant_id, message_id, language) do update set digest = excluded.digest, written_in = excluded.written_in,
  claim = excluded.claim, lease_until = excluded.lease_until, text = null, model = null
where t.digest <> excluded.digest or (t.text is null and t.lease_until <= now())
returning claim`

const STANDING = `select text, written_in as "writtenIn", model from message_translations
where tenant_id = $1 and message_id = $2 and language = $3 and text is not null`

/** Takes the making of a translation upon oneself and sets its cost aside, both or neither. */
export async function claimTranslation(tx: Tx, wanted: Wanted, allowance: Allowance): Promise<Claimed> {
  const { messageId, customerId, text, writtenIn, to } = wanted
  const claim: string = newId()
  const values = [tx.tenantId, messageId, to, customerId, digestOf(text), writtenIn, claim, allowance.leaseMs]
  if ((await tx.run('claim_translation', CLAIM, values)).length === 0) return standing(tx, wanted)
  const spending = { ...spendingOf(wanted, claim), usdMicros: allowance.usdMicros }
  if ((await reserveBudget(tx, spending, allowance.mostUsdMicros)) === 'reserved') return { kind: 'ours', claim }
  release(tx, wanted, claim)
  return { kind: 'exhausted' }
}

async function standing(tx: Tx, { messageId, to }: Wanted): Promise<Claimed> {
  const [row] = await tx.run<Translation & Record<string, unknown>>('standing_translation', STANDING, [
    tx.tenantId,
    messageId,
    to,
  ])
  return row === undefined ? { kind: 'under_way' } : { kind: 'made', translation: row }
}

/** Each attempt pays for itself. */
export const spendingOf = ({ messageId, to }: Pick<Wanted, 'messageId' | 'to'>, claim: string) => ({
  turnId: `translation/${messageId}/${to}`,
  step: claim,
})

const RELEASE = `update message_translations set lease_until = now() where tenant_id = $1 and message_id = $2 and language = $3 and claim = $4`

/** Whoever asks next may make it. */
export function release(tx: Tx, { messageId, to }: Pick<Wanted, 'messageId' | 'to'>, claim: string): void {
  tx.send('release_translation', RELEASE, [tx.tenantId, messageId, to, claim])
}
