import { type ContextBudget, ITEM_TOKENS } from './budget.ts'
import type { Commitment } from './commitments.ts'
import { type Layers, type PromptItem, quotedText, type SaidNow, sessionText } from './compose.ts'
import type { digestOf } from './digest.ts'
import { fitHistory } from './fit-history.ts'
import { keepEndsWithin } from './keep-ends.ts'

/** One earlier message, with what of it would have to be pinned if it no longer fitted. */
export interface EarlierMessage {
  readonly by: 'customer' | 'us'
  readonly text: string
  readonly commitments: readonly Commitment[]
}

/** What the model and its tools said to each other in this turn so far. */
export interface RoundItem {
  readonly tokens: number
  /** The result of a tool; it may be left out when later ones need its room. */
  readonly isResult: boolean
}

export interface ContextInput {
  readonly layers: Layers
  readonly toolTokens: number
  /** Oldest first. */
  readonly earlier: readonly EarlierMessage[]
  /** From messages older than those, which nobody read again for this turn. */
  readonly commitmentsBefore: readonly Commitment[]
  readonly messagesBefore: number
  readonly rounds: readonly RoundItem[]
}

export interface FittedContext {
  readonly instructions: string
  readonly input: readonly PromptItem[]
  /** Of everything that is sent, tools and rounds included. */
  readonly tokens: number
  readonly cutMessages: number
  readonly commitments: readonly Commitment[]
  /** Positions in `rounds` whose result is left out. */
  readonly leftOut: ReadonlySet<number>
}

/** Policy, tools and the customer's words do not fit together: nothing of the policy may be dropped for that. */
export class WindowTooSmallError extends Error {
  constructor() {
    super('the model has too small a window for the policy and one message')
    this.name = 'WindowTooSmallError'
  }
}

type Count = (text: string) => number

/** How texts are measured and digested; the caller keeps what it has once worked out. */
export interface ContextMeans {
  readonly count: Count
  readonly digest: typeof digestOf
}

const LEFT_OUT_TOKENS = 12
const LEAST_TURN_TOKENS = 60

/**
 * Fills the window in the order of what must not be missing: policy, persona, business and tools, the customer's new words,
 * the session with what was pinned, this turn's tool results, the newest history, a digest of the rest.
 */
export function fitContext(input: ContextInput, budget: ContextBudget, means: ContextMeans): FittedContext {
  const { count } = means
  const { layers, toolTokens, rounds } = input
  const fixed = count(layers.instructions) + toolTokens + ITEM_TOKENS
  const bare = count(sessionText(layers.session, null)) + ITEM_TOKENS
  const forTurn = Math.min(budget.turnTokens, budget.inputTokens - fixed - bare)
  if (forTurn < LEAST_TURN_TOKENS) throw new WindowTooSmallError()
  const turn = fitTurn(layers.turn, { mostTokens: forTurn, quotedTokens: budget.quotedTokens }, count)
  const spent = fixed + bare + turn.tokens
  const leftOut = leaveOut(rounds, budget.inputTokens - spent)
  const roundTokens = tokensOfRounds(rounds, leftOut)
  const room = budget.inputTokens - spent - roundTokens
  if (room < 0) throw new WindowTooSmallError()
  const history = fitHistory(input, turn.dropped.map(asEarlier), room, budget, means)
  const sessionTokens = count(history.session) + ITEM_TOKENS
  return {
    instructions: layers.instructions,
    input: [...history.kept.map(asItem), { role: 'developer', text: history.session }, ...turn.items],
    tokens: fixed + sessionTokens + turn.tokens + roundTokens + history.tokens,
    cutMessages: history.cutMessages,
    commitments: history.commitments,
    leftOut,
  }
}

const asItem = ({ by, text }: { readonly by: 'customer' | 'us'; readonly text: string }): PromptItem => ({
  role: by === 'us' ? 'assistant' : 'user',
  text,
})

const asEarlier = (text: string): EarlierMessage => ({ by: 'customer', text, commitments: [] })

interface FittedTurn {
  readonly items: readonly PromptItem[]
  readonly tokens: number
  /** The first of a flood of messages, when not even their ends fit. */
  readonly dropped: readonly string[]
}

interface TurnRoom {
  readonly mostTokens: number
  readonly quotedTokens: number
}

/** The newest words whole as far as they may go, then what they reply to, the ones before them in what is left. */
function fitTurn(said: readonly SaidNow[], { mostTokens, quotedTokens }: TurnRoom, count: Count): FittedTurn {
  const items: PromptItem[] = []
  let room = mostTokens
  let kept = 0
  for (const { text, quoted } of said.toReversed()) {
    const fitted = keepEndsWithin(text, room - ITEM_TOKENS, count)
    if (fitted === '' && text !== '') break
    items.unshift({ role: 'user', text: fitted })
    room -= count(fitted) + ITEM_TOKENS
    kept++
    const quotation = quoted === null ? null : quotedText(quoted, keepEndsWithin(quoted.text, quotedTokens, count))
    if (quotation !== null && count(quotation) + ITEM_TOKENS <= room) {
      items.unshift({ role: 'developer', text: quotation })
      room -= count(quotation) + ITEM_TOKENS
    }
    if (room <= ITEM_TOKENS) break
  }
  return { items, tokens: mostTokens - room, dropped: said.slice(0, said.length - kept).map(({ text }) => text) }
}

/** Results of earlier rounds give way to later ones. */
function leaveOut(rounds: readonly RoundItem[], room: number): ReadonlySet<number> {
  const leftOut = new Set<number>()
  for (const [at, { isResult, tokens }] of rounds.entries()) {
    if (tokensOfRounds(rounds, leftOut) <= room) break
    if (isResult && tokens > LEFT_OUT_TOKENS) leftOut.add(at)
  }
  return leftOut
}

const tokensOfRounds = (rounds: readonly RoundItem[], leftOut: ReadonlySet<number>): number =>
  rounds.reduce((sum, { tokens }, at) => sum + (leftOut.has(at) ? LEFT_OUT_TOKENS : tokens), 0)
