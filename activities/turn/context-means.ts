import { type Commitment, commitmentsIn, type SpokenMessage } from '../../domain/context/commitments.ts'
import { DIGEST_VERSION, type DigestedMessage, digestOf } from '../../domain/context/digest.ts'
import type { ContextMeans } from '../../domain/context/fit.ts'
import type { Currency } from '../../domain/money.ts'
import { createTokenCounter } from '../../providers/llm/count-tokens.ts'
import { keptByHash } from '../../providers/llm/kept-by-hash.ts'

/** Measures and digests, each text once a process. */
export interface TurnMeans extends ContextMeans {
  commitments(message: SpokenMessage, currency: Currency): readonly Commitment[]
  readonly ready: Promise<void>
}

const MOST_DIGESTS = 1_000
const MOST_MESSAGES = 5_000

interface DigestKey {
  readonly version: number
  readonly mostTokens: number
  readonly messages: readonly DigestedMessage[]
}

export function createTurnMeans(): TurnMeans {
  const { count, ready } = createTokenCounter()
  const digests = keptByHash(MOST_DIGESTS, (key) => {
    const { messages, mostTokens }: DigestKey = JSON.parse(key)
    return digestOf(messages, mostTokens, count)
  })
  const commitments = keptByHash(MOST_MESSAGES, (key) => {
    const { by, at, text, currency }: Omit<SpokenMessage, 'at'> & { at: string; currency: Currency } = JSON.parse(key)
    return commitmentsIn({ by, at: new Date(at), text }, currency)
  })
  return {
    count,
    ready,
    digest: (given, mostTokens) => {
      const messages = given.map(({ by, text }) => ({ by, text }))
      const key: DigestKey = { version: DIGEST_VERSION, mostTokens, messages }
      return digests(JSON.stringify(key))
    },
    commitments: ({ by, at, text }, currency) => commitments(JSON.stringify({ by, at, text, currency })),
  }
}
