import type { InboundHit } from '../../domain/gates/inbound-rule.ts'
import { createMeaningReader } from '../../domain/gates/learned/meaning.ts'
import { meaningWeights } from '../../domain/gates/learned/meaning-weights.ts'
import type { EmbeddingProvider } from '../../providers/embedding/contract.ts'

/** A text as it was written, and as normalised for matching. */
export interface ReadText {
  readonly text: string
  readonly plain: string
}

/** Reads what a text means as a whole, where rules and words were not sure. English only, as its sentence vectors are. */
export interface MeaningReader {
  /** Null also when there was no time, or too many wait: a turn goes on without it. */
  read(text: ReadText): Promise<InboundHit | null>
}

/** Many times what a text takes on a quiet machine. */
const BUDGET_MS = 1_000
const MOST_WAITING = 32

interface ReaderOptions {
  readonly budgetMs?: number
  readonly onFailure: (error: unknown) => void
}

const judge = createMeaningReader(meaningWeights)

export function createTurnMeaning(
  embedding: EmbeddingProvider,
  { budgetMs = BUDGET_MS, onFailure }: ReaderOptions,
): MeaningReader {
  let waiting = 0

  async function embedAndJudge({ text, plain }: ReadText): Promise<InboundHit | null> {
    waiting++
    try {
      const [vector] = await embedding.embed([text])
      return vector === undefined ? null : judge(plain, vector)
    } catch (error) {
      onFailure(error)
      return null
    } finally {
      waiting--
    }
  }

  return {
    read: async (text) => (waiting >= MOST_WAITING ? null : Promise.race([embedAndJudge(text), noTime(budgetMs)])),
  }
}

const noTime = (budgetMs: number): Promise<null> =>
  new Promise((resolve) => {
    setTimeout(() => resolve(null), budgetMs).unref()
  })
