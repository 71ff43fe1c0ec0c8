import { isOpen, nextOpening } from '../../domain/calendar/business-hours.ts'
import { sayWhen } from '../../domain/calendar/say-when.ts'
import type { AttentionReason } from '../../domain/conversation/attention.ts'
import type { Draft } from '../../domain/conversation/draft.ts'
import type { Why } from '../../domain/conversation/why.ts'
import { addedOrSilent, type Meanwhile, whileNobodyHasIt } from '../../domain/handover/meanwhile.ts'
import { fixedText } from '../../domain/messaging/fixed-texts.ts'
import { promisedAtOpening } from '../../domain/promise/opening.ts'
import { raisesMatter } from '../../domain/ticket/support-turn.ts'
import type { Turn } from './deps.ts'
import { fixedDraft } from './drafts.ts'
import { overflows } from './overflow.ts'
import type { Understanding } from './understand.ts'

/** Nothing is said once more: the words are people's, who are told where there is a reason of its own. */
export interface LeftToPeople {
  readonly kind: 'left_to_people'
  readonly attention: AttentionReason | null
}

const ADDED = 'added to what waits for people'

/** What code decides of new words in a conversation that people were given and none of them has yet; null in any other. */
export function decideMeanwhile(turn: Turn, known: Understanding): Draft | LeftToPeople | 'model' | null {
  const { context } = turn
  if (context.handedOverAt === null) return null
  const { escalate, opensDeal } = known.decision
  const now = new Date()
  const isFlooding = overflows(turn)
  const said = whileNobodyHasIt({
    reasons: context.ticket?.reasons ?? [],
    isOpenNow: isOpen(context.settings, now),
    hasDeal: context.lead !== null,
    needsPerson: escalate !== null || opensDeal,
    isFlooding,
    isPleasantry: !opensDeal && !raisesMatter(known.hits, known.decision),
    text: known.text,
    saidAt: saidAt(turn),
    now,
  })
  // A flood is with people already; what else it may contain is not told apart.
  return said === 'answer' ? 'model' : drafted(turn, known, said, isFlooding ? null : escalate)
}

/** What the model's turn came to, in such a conversation: a second notice that people take over is the first one again. */
export function meanwhile(turn: Turn, known: Understanding, made: Draft): Draft | LeftToPeople {
  if (turn.context.handedOverAt === null || made.kind === 'reply') return made
  const now = new Date()
  const said = addedOrSilent({ saidAt: saidAt(turn), isOpenNow: isOpen(turn.context.settings, now), now })
  return drafted(turn, known, said, made.kind === 'handover' ? made.attention : null, made.why)
}

function saidAt({ context: { messages, handedOverAt } }: Turn): Date | null {
  const at = messages.findLast(({ rule }) => rule === ADDED)?.at ?? null
  return at !== null && handedOverAt !== null && at > handedOverAt ? at : null
}

function drafted(
  turn: Turn,
  known: Understanding,
  said: Exclude<Meanwhile, 'answer'>,
  reason: AttentionReason | null,
  why?: Why,
): Draft | LeftToPeople {
  // Whoever hears that a colleague answers must have one who knows: what they were told of may be resolved by now.
  const attention = reason ?? (turn.context.ticket === null ? 'human_requested' : null)
  if (said === 'silence') return { kind: 'left_to_people', attention }
  const { settings } = turn.context
  const now = new Date()
  const opening = isOpen(settings, now) ? null : nextOpening(settings, now)
  const text =
    opening === null
      ? fixedText('added_in_hours', known.language, { business: settings.businessName })
      : fixedText('added_out_of_hours', known.language, {
          time: sayWhen(opening, settings.timeZone, known.language, now),
        })
  const draft = fixedDraft(turn, known, text, ADDED)
  const promise = opening === null ? {} : { promisedFor: promisedAtOpening(settings, opening).toISOString() }
  return { ...draft, attention, ...(why !== undefined && { why: { ...why, rule: ADDED } }), ...promise }
}
