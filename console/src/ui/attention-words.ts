import type { Attention } from '../api/nouns.ts'
import type { Tone } from './status.tsx'

interface Words {
  /** Completes "Maria ...". */
  readonly sentence: string
  /** Fits on a card. */
  readonly brief: string
  readonly tone: Extract<Tone, 'waiting' | 'broken'>
}

const ATTENTION: Record<Attention, Words> = {
  pricing_inquiry: { sentence: 'asks about prices', brief: 'Asks for a price', tone: 'waiting' },
  refund_request: { sentence: 'wants money back', brief: 'Wants a refund', tone: 'waiting' },
  legal: { sentence: 'writes about legal steps', brief: 'Legal', tone: 'broken' },
  compliance: { sentence: 'asks a compliance question', brief: 'Compliance', tone: 'waiting' },
  negative_sentiment: { sentence: 'is upset', brief: 'Upset', tone: 'broken' },
  human_requested: { sentence: 'asks for a person', brief: 'Asks for a person', tone: 'waiting' },
  no_answer_found: { sentence: 'asked something the AI could not answer', brief: 'No answer found', tone: 'waiting' },
  model_refused: { sentence: 'got no answer: the model declined', brief: 'Model declined', tone: 'waiting' },
  model_unavailable: {
    sentence: 'got a holding text: the model was not available',
    brief: 'Model was away',
    tone: 'broken',
  },
  draft_blocked: { sentence: 'waits: your rules blocked the draft', brief: 'Draft blocked', tone: 'waiting' },
  budget_exhausted: { sentence: "waits: today's AI budget is used up", brief: 'Budget used up', tone: 'broken' },
  suggestion_ready: {
    sentence: 'waits: a suggested reply is ready to send',
    brief: 'Suggestion ready',
    tone: 'waiting',
  },
  send_failed: { sentence: 'could not be reached', brief: 'Not delivered', tone: 'broken' },
  send_undecided: { sentence: 'may or may not have got a message', brief: 'Arrival unknown', tone: 'waiting' },
  wrote_after_stop: { sentence: 'wrote again after STOP', brief: 'Wrote after STOP', tone: 'waiting' },
  second_deal: { sentence: 'has two open deals: one is parked', brief: 'Two open deals', tone: 'waiting' },
  first_response_late: {
    sentence: 'waits longer for a first answer than promised',
    brief: 'Answer is late',
    tone: 'broken',
  },
  resolution_late: { sentence: 'waits longer for a solution than promised', brief: 'Solution is late', tone: 'broken' },
  takeover_open: { sentence: 'was taken over and not given back', brief: 'Takeover left open', tone: 'waiting' },
  promise_due: { sentence: 'waits for an answer that was promised', brief: 'Promise not kept', tone: 'broken' },
  scheduled_stopped: {
    sentence: 'did not get a message that was to be sent later',
    brief: 'Not sent as planned',
    tone: 'waiting',
  },
  wordless_files: { sentence: 'sends files without a word', brief: 'Files to look at', tone: 'waiting' },
  flood: { sentence: 'wrote too much at once for the AI', brief: 'Too many messages', tone: 'waiting' },
  ai_paused: { sentence: 'wrote while the AI is paused', brief: 'AI is paused', tone: 'waiting' },
}

/** A reason this version does not know yet is shown as the server wrote it. */
export const attentionWords = (reason: string): Words =>
  ATTENTION[reason as Attention] ?? { sentence: `needs you: ${plain(reason)}`, brief: plain(reason), tone: 'waiting' }

/** A word of the server, readable: "below_floor" becomes "below floor". */
export const plain = (word: string): string => word.replaceAll(/[_:]/g, ' ')

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
