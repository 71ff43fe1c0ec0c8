export interface Sentiment {
  /** 0 furious, 0.5 neutral, 1 delighted. */
  readonly score: number
  /** Which scorer and version, kept with every score. */
  readonly source: string
}

export interface SentimentProvider {
  score(text: string): Sentiment
}
