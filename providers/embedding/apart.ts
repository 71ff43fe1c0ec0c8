import { Worker } from 'node:worker_threads'
import type { EmbeddingProvider } from './contract.ts'

export interface Question {
  readonly id: number
  readonly texts: readonly string[]
}

export type Answer =
  | { readonly id: number; readonly vectors: readonly Float32Array[] }
  | { readonly id: number; readonly reason: string }

interface Waiting {
  readonly resolve: (vectors: readonly Float32Array[]) => void
  readonly reject: (reason: Error) => void
}

const MEMORY_LIMIT_MB = 384

/**
 * The local embedding in a thread of its own: a text costs 10 to 50 ms of CPU, and the model more than a second to read, in
 * which the process would answer nobody. The thread keeps no process from ending; one that died is started anew.
 */
export function createEmbeddingApart(): EmbeddingProvider {
  const waiting = new Map<number, Waiting>()
  let thread: Worker | null = null
  let asked = 0

  function answered(answer: Answer): void {
    const one = waiting.get(answer.id)
    waiting.delete(answer.id)
    if (waiting.size === 0) thread?.unref()
    if ('vectors' in answer) one?.resolve(answer.vectors)
    else one?.reject(new Error(`a text could not be embedded: ${answer.reason}`))
  }

  function ended(reason: Error): void {
    thread = null
    for (const { reject } of waiting.values()) reject(reason)
    waiting.clear()
  }

  function started(): Worker {
    if (thread !== null) return thread
    const fresh = new Worker(new URL('./apart-thread.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB },
      env: {},
    })
    fresh
      .on('message', answered)
      .on('error', (error) => ended(error instanceof Error ? error : new Error('the thread that embeds failed')))
      .on('exit', () => thread === fresh && ended(new Error('the thread that embeds ended')))
    thread = fresh
    return fresh
  }

  return {
    modelId: 'local/use-lite-512',
    dimensions: 512,
    embed: (texts) =>
      new Promise((resolve, reject) => {
        const id = asked++
        waiting.set(id, { resolve, reject })
        const worker = started()
        // Somebody waits for it now.
        worker.ref()
        worker.postMessage({ id, texts } satisfies Question)
      }),
  }
}
