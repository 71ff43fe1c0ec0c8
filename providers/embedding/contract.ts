/** Sentence vectors; length 1 each, so that a dot product is the cosine. */
export interface EmbeddingProvider {
  readonly modelId: string
  readonly dimensions: number
  embed(texts: readonly string[]): Promise<readonly Float32Array[]>
}
