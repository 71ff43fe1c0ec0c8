import { normalise } from '../text/normalise.ts'
import { ASKING, DANGLING, LEAD_INS, OPENERS, SAYING, SHORT_ANSWERS } from './hold-words.ts'

export interface HoldSettings {
  /** So long after the last message we wait for another, at most so long after the first, and so many times. */
  readonly quietMs: number
  readonly maxMs: number
  readonly restarts: number
}

export interface HoldInput {
  /** The newest message that waits for an answer. */
  readonly newestText: string
  readonly hasAttachment: boolean
  readonly oldestAt: Date
  readonly newestAt: Date
  readonly now: Date
  /** How often this turn was already started again for a newer message. */
  readonly restarts: number
  readonly settings: HoldSettings
}

const SENTENCE_WORDS = 4
const QUESTION_WORDS = 3
const LONG_TEXT = 120

const GAP = '[\\s,.!:;\'"-]'
const whole = (phrases: string): RegExp => new RegExp(`^(?:${phrases.replaceAll(' ', `${GAP}+`)})$`)
const first = (phrases: string): RegExp =>
  new RegExp(`^(?:${phrases.replaceAll(' ', `${GAP}+`)})(?![\\p{L}\\p{N}])`, 'u')
const last = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}'.])(?:${words})$`, 'u')
const inside = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'u')

const OPENER = whole(OPENERS)
/** A greeting may carry one name: "hi Maria". */
const OPENED = new RegExp(`^(?:${OPENERS.replaceAll(' ', `${GAP}+`)})(?:${GAP}+|$)`)
const LEAD_IN = whole(LEAD_INS)
const DANGLES = last(DANGLING)
const CLOSED = /[.!。！][^\p{L}\p{N}]*$/u
const SHORT_ANSWER = whole(SHORT_ANSWERS)
const ASKS = first(ASKING)
const SAYS = inside(SAYING)

/** An address or a number someone was asked for. */
const ANSWER_VALUE = /^\S+@\S+\.\S+$|^[+\d][\d .,'€$£()-]*k?$/

const bare = (text: string): string => text.replace(/^[^\p{L}\p{N}]+/u, '').replace(/[^\p{L}\p{N}]+$/u, '')

/** What is left once greetings are taken off the front; "hello, how are" keeps "how are". */
function withoutGreeting(text: string): string {
  const rest = bare(text.replace(OPENED, ''))
  return rest === text || rest === '' ? rest : withoutGreeting(rest)
}

/**
 * Does a text read as if nothing more were coming? A question, a sentence, a request, a short answer or a long text
 * does; a greeting, "I wanted to ask" or a trailing "and" does not. In doubt it does not: waiting costs less than a second.
 */
export function readsComplete(text: string): boolean {
  const plain = normalise(text).plain.trimEnd()
  const words = bare(plain)
  if (words === '') return false
  const content = withoutGreeting(words)
  const hasOnlyName = content !== words && !content.includes(' ') && !/[?\d@]/.test(plain)
  if (content === '' || OPENER.test(words) || LEAD_IN.test(content) || (hasOnlyName && !SHORT_ANSWER.test(content)))
    return false
  if (/[?？؟][^\p{L}\p{N}]*$/u.test(plain)) return true
  if (SHORT_ANSWER.test(content) || ANSWER_VALUE.test(content)) return true
  if (/(?:[,:;(-]|\.\.\.?|…)$/u.test(plain)) return false
  // Whoever closes a sentence means its last word: "thank you!", "write to ann@example.com."
  if (!CLOSED.test(plain) && DANGLES.test(content)) return false
  return isStatement(content, plain)
}

function isStatement(content: string, plain: string): boolean {
  const count = content.split(/\s+/).length
  if (content.length >= LONG_TEXT || CLOSED.test(plain)) return count > 1 || /\d/.test(content)
  if (ASKS.test(content)) return count >= QUESTION_WORDS
  return count >= SENTENCE_WORDS && SAYS.test(content)
}

/** Milliseconds to wait before answering, so that a burst gets one answer. */
export function holdFor(input: HoldInput): number {
  const { settings } = input
  if (input.hasAttachment || input.restarts >= settings.restarts || readsComplete(input.newestText)) return 0
  const quietLeftMs = input.newestAt.getTime() + settings.quietMs - input.now.getTime()
  const longestLeftMs = input.oldestAt.getTime() + settings.maxMs - input.now.getTime()
  // The clocks of database and worker differ: never longer than the settings say.
  return Math.max(0, Math.min(quietLeftMs, longestLeftMs, settings.quietMs, settings.maxMs))
}
