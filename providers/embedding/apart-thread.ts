import { parentPort } from 'node:worker_threads'
import type { Answer, Question } from './apart.ts'
import { createLocalEmbedding } from './local.ts'

const embedding = createLocalEmbedding()

// The message is what createEmbeddingApart posted.
parentPort?.on('message', ({ id, texts }: Question) => {
  const tell = (answer: Answer) => parentPort?.postMessage(answer)
  embedding.embed(texts).then(
    (vectors) => tell({ id, vectors }),
    (error: unknown) => tell({ id, reason: error instanceof Error ? error.message : 'unknown' }),
  )
})
