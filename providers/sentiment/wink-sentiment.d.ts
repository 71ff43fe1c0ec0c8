declare module 'wink-sentiment' {
  export interface ScoredToken {
    readonly value: string
    readonly tag: string
    /** -5 to 5; present where the lexicon knows the word, already turned round by a negation. */
    readonly score?: number
    readonly negation?: boolean
  }

  export default function sentiment(phrase: string): {
    readonly score: number
    readonly normalizedScore: number
    readonly tokenizedPhrase?: readonly ScoredToken[]
  }
}
