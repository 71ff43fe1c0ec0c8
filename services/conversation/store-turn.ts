import type { Draft } from '../../domain/conversation/draft.ts'
import type { PersonaChoice } from '../../domain/persona/choose.ts'
import type { Tx } from '../transaction.ts'
import { FencedError, holdTurn } from './fence.ts'
import type { TurnContext } from './load-turn.ts'

export interface TurnResult {
  readonly draft: Draft | null
  readonly persona: PersonaChoice
  readonly features: Record<string, unknown>
  readonly sentiment: number
  /** What the customer is known to write in; null while nobody can tell. */
  readonly language: string | null
  readonly pins: Readonly<Record<string, string>>
}

// Two attempts at one epoch may come to different words: the first that is stored counts, and is what leaves.
const STORE_DRAFT = `with before as (select case when draft_epoch = epoch then draft end as draft from turns where tenant_id = $1 and id = $2)
update turns set draft = coalesce(before.draft, $3::jsonb), draft_epoch = epoch,
  closed_at = case when coalesce(before.draft, $3::jsonb) is null then now() end
from before where tenant_id = $1 and id = $2 returning turns.draft`

// A turn answered by silence leaves the inbox here; every other one in its dispatch.
const CLOSE_SILENTLY = `update messages set answered_at = now() where tenant_id = $1 and turn_id = $2 and direction = 'in' and answered_at is null`

const STORE_MIND = `update conversations set persona = $3, persona_state = $4, sentiment = $5, language = $6,
  prompt_pins = $7::jsonb || prompt_pins where tenant_id = $1 and customer_id = $2`

/**
 * Keeps what a turn came to under its epoch, and what the conversation now is; throws FencedError when overtaken. Returns
 * the draft that counts.
 */
export async function storeTurn(
  tx: Tx,
  { fence, customerId, persona: before }: TurnContext,
  result: TurnResult,
): Promise<Draft | null> {
  const { state, rule, switched } = result.persona
  // One after the other: what an overtaken epoch wrote is undone with its transaction.
  const [holder, [stored]] = await Promise.all([
    holdTurn(tx, fence),
    tx.run<{ draft: Draft | null }>('store_draft', STORE_DRAFT, [
      tx.tenantId,
      fence.turnId,
      result.draft === null ? null : JSON.stringify(result.draft),
    ]),
  ])
  if (holder !== customerId) throw new FencedError()
  const draft = stored?.draft ?? null
  if (draft === null) tx.send('close_silently', CLOSE_SILENTLY, [tx.tenantId, fence.turnId])
  tx.send('store_mind', STORE_MIND, [
    tx.tenantId,
    customerId,
    state.current,
    JSON.stringify(state),
    result.sentiment,
    result.language,
    JSON.stringify(result.pins),
  ])
  if (switched || before === null)
    tx.emit({
      type: 'agent:spawned',
      subject: { kind: 'conversation', id: customerId },
      customerId,
      payload: { persona: state.current, before: before?.current ?? null, rule, features: result.features },
    })
  return draft
}
