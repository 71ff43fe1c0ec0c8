import type { AttentionReason } from '../../domain/conversation/attention.ts'
import type { Draft } from '../../domain/conversation/draft.ts'
import type { ThinkResult } from '../../domain/conversation/step.ts'
import type { LedgerId } from '../../domain/ids.ts'
import { effectiveAutonomy } from '../../domain/settings/tenant-settings.ts'
import { countGuardrails } from '../../services/alert/guardrails.ts'
import { needPerson } from '../../services/conversation/need-person.ts'
import { storeTurn } from '../../services/conversation/store-turn.ts'
import { escalateHandOver } from '../../services/escalation/hand-over.ts'
import { reserveSend } from '../../services/outbound/reserve.ts'
import { readSettings } from '../../services/settings/read.ts'
import { inTenant, type Tx } from '../../services/transaction.ts'
import { settleCosts, type Turn, type TurnDeps } from './deps.ts'
import { partsOf } from './parts-of.ts'
import type { Drafted } from './think.ts'
import type { Understanding } from './understand.ts'

/** Stores what the turn came to and reserves its message, in one transaction fenced by the turn's epoch. */
export async function reserveDraft(
  deps: TurnDeps,
  turn: Turn,
  known: Understanding,
  drafted: Drafted,
): Promise<ThinkResult> {
  const persona = known.persona.state.current
  const made = drafted.draft
  const ledgerIds = await inTenant(deps.db, turn.scope, async (tx) => {
    const draft = await storeTurn(tx, turn.context, {
      draft: made?.kind === 'left_to_people' ? null : made,
      persona: known.persona,
      features: { ...known.features },
      sentiment: known.sentiment,
      language: known.remembered,
      pins: drafted.pins,
    })
    const ids = draft === null ? [] : await reserveParts(tx, turn, known, drafted, draft)
    if (known.decision.optOut && known.decision.escalate !== null)
      await tellPeopleOnly(tx, turn.context, known.decision.escalate)
    const told = made?.kind === 'left_to_people' ? made : draft?.kind === 'reply' ? draft : null
    if (told != null && told.attention !== null) await tellPeopleOnly(tx, turn.context, told.attention)
    // Last: every turn of the day adds to the same row.
    settleCosts(tx, turn)
    return ids
  })
  turn.unsettled.length = 0
  return ledgerIds.length === 0 ? { kind: 'nothing_to_send' } : { kind: 'reserved', ledgerIds, persona }
}

/** Whoever wants no more messages gets none about who answers when: people are told, and only they. */
async function tellPeopleOnly(
  tx: Tx,
  { customerId, members }: Turn['context'],
  reason: AttentionReason,
): Promise<void> {
  await needPerson(tx, customerId, reason)
  await escalateHandOver(tx, members, reason)
}

async function reserveParts(
  tx: Tx,
  turn: Turn,
  known: Understanding,
  { lead }: Drafted,
  draft: Draft,
): Promise<LedgerId[]> {
  const { context } = turn
  // A model takes its time: what counts is how far it may go now, not when it was asked.
  const autonomy = effectiveAutonomy(await readSettings(tx), context.to.channel, null)
  // That a STOP was heard is nobody's to approve.
  const suggests = autonomy === 'suggest' && !known.decision.optOut
  // Nobody has to approve an excuse: staff see why, and the suggestion is made when the model is back.
  if (suggests && draft.kind === 'fallback') {
    await needPerson(tx, context.customerId, 'model_unavailable')
    return []
  }
  const { parts, discloses } = partsOf(context, lead, draft)
  const ids: LedgerId[] = []
  for (const [part, body] of parts.entries())
    ids.push(
      await reserveSend(tx, {
        customerId: context.writerId,
        to: context.to,
        intentId: context.fence.turnId,
        kind: known.decision.optOut ? 'opt_out_confirmation' : draft.kind,
        part,
        purpose: known.decision.optOut ? 'opt_out_confirmation' : 'reply',
        body,
        author: { kind: 'ai', userId: null, persona: known.persona.state.current },
        why: part === 0 ? draft.why : null,
        controlEpoch: context.controlEpoch,
        turn: { id: context.fence.turnId, epoch: context.fence.epoch },
        deal: lead === null ? null : { id: lead.id, version: lead.version },
        discloses: discloses && part === 0,
        promisedFor: part === 0 && draft.promisedFor !== undefined ? new Date(draft.promisedFor) : null,
        isPrompted: true,
        state: suggests ? 'held' : 'reserved',
        notBefore: null,
        expiresInMs: suggests ? null : context.settings.sending.replyExpiryMs,
        usage: {
          tokensIn: draft.why.model?.tokensIn ?? 0,
          tokensOut: draft.why.model?.tokensOut ?? 0,
          latencyMs: Math.round(performance.now() - turn.startedAt),
        },
      }),
    )
  await countGuardrails(tx, draft.why.gates)
  if (!suggests) return ids
  await needPerson(tx, context.customerId, 'suggestion_ready')
  return []
}
