import type { Draft } from '../../domain/conversation/draft.ts'
import { fixedText } from '../../domain/messaging/fixed-texts.ts'
import type { Turn } from './deps.ts'
import { fixedDraft, handoverDraft } from './drafts.ts'
import type { Understanding } from './understand.ts'

const ASKED = 'nothing to answer yet'

/**
 * There are no words to answer: no model is asked. The customer is asked what they need, once; files that keep coming
 * without a word are for a person to look at, and further blanks are answered by nobody. Null is silence.
 */
export function wordlessDraft(turn: Turn, known: Understanding): Draft | null {
  const { messages } = turn.context
  const hasFiles = messages.some(({ inTurn, attachments }) => inTurn && attachments > 0)
  const wasAsked = messages.findLast(({ direction }) => direction === 'out')?.rule === ASKED
  if (!wasAsked)
    return fixedDraft(turn, known, fixedText(hasFiles ? 'clarify_attachment' : 'clarify', known.language, {}), ASKED)
  return hasFiles ? handoverDraft(turn, known, 'wordless_files') : null
}
