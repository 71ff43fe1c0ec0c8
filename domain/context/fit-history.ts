import { type ContextBudget, ITEM_TOKENS } from './budget.ts'
import { type Commitment, pinned } from './commitments.ts'
import { sessionText } from './compose.ts'
import type { ContextInput, ContextMeans, EarlierMessage } from './fit.ts'
import { keepEndsWithin } from './keep-ends.ts'

const LONGEST_EARLIER_TOKENS = 350

interface Kept {
  readonly by: 'customer' | 'us'
  readonly text: string
}

export interface FittedHistory {
  readonly kept: readonly Kept[]
  readonly tokens: number
  readonly session: string
  readonly cutMessages: number
  readonly commitments: readonly Commitment[]
}

/** The newest messages as they are, and for the others what was pinned and a digest. */
export function fitHistory(
  input: ContextInput,
  dropped: readonly EarlierMessage[],
  room: number,
  budget: ContextBudget,
  means: ContextMeans,
): FittedHistory {
  const { count } = means
  const { layers, earlier, messagesBefore } = input
  const short = earlier.map(({ by, text }) => ({ by, text: keepEndsWithin(text, LONGEST_EARLIER_TOKENS, count) }))
  const costs = short.map(({ text }) => count(text) + ITEM_TOKENS)
  const all = costs.reduce((sum, cost) => sum + cost, 0)
  const isAllKept = all <= Math.min(room, budget.historyTokens) && messagesBefore + dropped.length === 0
  const reserve = isAllKept ? 0 : Math.min(room, budget.commitmentTokens + budget.digestTokens + EARLIER_TOKENS)
  for (let from = firstKept(short, costs, Math.min(room - reserve, budget.historyTokens)); ; from++) {
    const cut = earlier.slice(0, from)
    const left = room - costs.slice(from).reduce((sum, cost) => sum + cost, 0)
    const made = sessionWith(input, [...cut, ...dropped], budget, left, means)
    if (made === null && from < earlier.length) continue
    return {
      kept: short.slice(from),
      tokens: room - left,
      session: made?.text ?? sessionText(layers.session, null),
      cutMessages: cut.length + messagesBefore + dropped.length,
      commitments: made?.commitments ?? [],
    }
  }
}

/** Names of the members, brackets and the like. */
const EARLIER_TOKENS = 30

/** Whole turns leave, oldest first: what stays begins with words of the customer. */
function firstKept(messages: readonly Kept[], costs: readonly number[], room: number): number {
  let left = room
  let from = messages.length
  while (from > 0 && left >= (costs[from - 1] ?? 0)) {
    from--
    left -= costs[from] ?? 0
  }
  while (from > 0 && from < messages.length && messages[from]?.by === 'us') from++
  return from
}

/** The session with what stands for the messages that were cut; null where that is too much for the room. */
function sessionWith(
  { layers, commitmentsBefore, messagesBefore }: ContextInput,
  cut: readonly EarlierMessage[],
  budget: ContextBudget,
  room: number,
  { count, digest: digestWith }: ContextMeans,
): { readonly text: string; readonly commitments: readonly Commitment[] } | null {
  const messages = cut.length + messagesBefore
  if (messages === 0) return { text: sessionText(layers.session, null), commitments: [] }
  const said = [...commitmentsBefore, ...cut.flatMap(({ commitments }) => commitments)]
  const most = Math.min(budget.commitmentTokens, room - EARLIER_TOKENS)
  const commitments = pinned(said, most, (each) => count(JSON.stringify(each)) + 1)
  const bare = count(sessionText(layers.session, null))
  for (const digestTokens of [budget.digestTokens, 0]) {
    const digest = digestWith(cut, digestTokens, count)
    const text = sessionText(layers.session, { messages, commitments, digest })
    if (count(text) - bare <= room) return { text, commitments }
  }
  return null
}
