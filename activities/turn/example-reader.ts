import { ESCALATION_EXAMPLES } from '../../domain/gates/examples/escalations.ts'
import { ORDINARY_EXAMPLES } from '../../domain/gates/examples/ordinary.ts'
import { INBOUND_RULES, type InboundHit } from '../../domain/gates/inbound-rule.ts'
import {
  type EmbeddedExample,
  type Example,
  isComparable,
  type NearnessLimits,
  nearestExample,
} from '../../domain/gates/nearest-example.ts'
import type { EmbeddingProvider } from '../../providers/embedding/contract.ts'

/** Compares what the rules were silent about with texts somebody judged. */
export interface ExampleReader {
  /** Null also when there was no time: a turn never waits for a comparison. */
  read(text: string): Promise<InboundHit | null>
  /** Embeds the examples bit by bit, started by the first text; until then nothing is compared. Never throws. */
  prepare(): Promise<void>
}

/** Chosen by `npm run bench -- gates`: nothing ordinary in the development texts is nearer than this. */
export const LIMITS: NearnessLimits = { similarity: 0.6, margin: 0.15 }
const BUDGET_MS = 120
/** Few at a time: each costs the event loop some twenty milliseconds. */
const AT_ONCE = 2

const EXAMPLES: readonly Example[] = [
  ...INBOUND_RULES.flatMap((rule) => (ESCALATION_EXAMPLES[rule] ?? []).map((text) => ({ rule, text }))),
  ...ORDINARY_EXAMPLES.map((text) => ({ rule: null, text })),
]

export async function embedExamples(
  embedding: EmbeddingProvider,
  examples: readonly Example[] = EXAMPLES,
): Promise<readonly EmbeddedExample[]> {
  const embedded: EmbeddedExample[] = []
  for (let at = 0; at < examples.length; at += AT_ONCE) {
    const part = examples.slice(at, at + AT_ONCE)
    const vectors = await embedding.embed(part.map(({ text }) => text))
    embedded.push(
      ...part.flatMap((example, index) => {
        const vector = vectors[index]
        return vector === undefined ? [] : [{ ...example, vector }]
      }),
    )
    await new Promise(setImmediate)
  }
  return embedded
}

interface ReaderOptions {
  readonly budgetMs?: number
  readonly onFailure: (error: unknown) => void
}

export function createExampleReader(
  embedding: EmbeddingProvider,
  { budgetMs = BUDGET_MS, onFailure }: ReaderOptions,
): ExampleReader {
  let examples: readonly EmbeddedExample[] | null = null
  let preparing: Promise<void> | null = null

  async function prepareOnce(): Promise<void> {
    try {
      examples = await embedExamples(embedding)
    } catch (error) {
      onFailure(error)
      // The next text that could be compared tries again.
      preparing = null
    }
  }
  const prepare = (): Promise<void> => {
    preparing ??= prepareOnce()
    return preparing
  }
  async function compare(text: string, known: readonly EmbeddedExample[]): Promise<InboundHit | null> {
    try {
      const [vector] = await embedding.embed([text])
      return vector === undefined ? null : nearestExample(vector, known, LIMITS)
    } catch (error) {
      onFailure(error)
      return null
    }
  }

  return {
    prepare,
    async read(text) {
      if (!isComparable(text)) return null
      if (examples !== null) return Promise.race([compare(text, examples), noTime(budgetMs)])
      void prepare()
      return null
    },
  }
}

const noTime = (budgetMs: number): Promise<null> =>
  new Promise((resolve) => {
    setTimeout(() => resolve(null), budgetMs).unref()
  })
