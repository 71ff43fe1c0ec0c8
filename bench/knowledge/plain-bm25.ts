import { wordsOf } from '../../domain/knowledge/terms.ts'

const K = 1.2
const B = 0.75

/** BM25 as in the textbook, over all words as they are written: what the product's search is held against. */
export function plainBm25(texts: readonly { readonly id: string; readonly text: string }[]) {
  const documents = texts.map(({ id, text }) => {
    const words = wordsOf(text)
    const counts = new Map<string, number>()
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
    return { id, counts, length: words.length }
  })
  const uses = new Map<string, number>()
  for (const { counts } of documents) for (const word of counts.keys()) uses.set(word, (uses.get(word) ?? 0) + 1)
  const average = documents.reduce((sum, { length }) => sum + length, 0) / Math.max(1, documents.length)
  const rarity = (word: string) => {
    const count = uses.get(word) ?? 0
    return Math.log(1 + (documents.length - count + 0.5) / (count + 0.5))
  }
  return (question: string, most: number): readonly string[] => {
    const asked = [...new Set(wordsOf(question))]
    const scored = documents.map(({ id, counts, length }) => ({
      id,
      score: asked.reduce((score, word) => {
        const count = counts.get(word) ?? 0
        return score + (rarity(word) * count * (K + 1)) / (count + K * (1 - B + (B * length) / average))
      }, 0),
    }))
    return scored
      .filter(({ score }) => score > 0)
      .toSorted((left, right) => right.score - left.score)
      .slice(0, most)
      .map(({ id }) => id)
  }
}
