import { Worker } from 'node:worker_threads'
import { ServiceError } from '../errors.ts'
import type { PreparedArticle, prepareArticle } from './prepare.ts'

const TIME_LIMIT_MS = 20_000
const MEMORY_LIMIT_MB = 512
/** Two files are read at a time; whoever comes next is told to wait. */
const MOST_AT_ONCE = 2
let running = 0

const unreadable = () =>
  new ServiceError('invalid', 'unreadable_file', 'This file could not be read as what it says it is.')

/**
 * Reads an upload in a thread of its own, with limits of time and memory: a file made to be slow or large ends that
 * thread, not the process.
 */
export async function prepareApart(raw: Parameters<typeof prepareArticle>[0]): Promise<PreparedArticle> {
  if (running >= MOST_AT_ONCE)
    throw new ServiceError('limit', 'busy_reading', 'Other files are being read. Please try again in a moment.')
  running++
  const thread = new Worker(new URL('./prepare-thread.ts', import.meta.url), {
    workerData: raw,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB },
    env: {},
  })
  try {
    return await answerOf(thread)
  } finally {
    running--
    await thread.terminate()
  }
}

function answerOf(thread: Worker): Promise<PreparedArticle> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(unreadable()), TIME_LIMIT_MS)
    // safe: the thread posts the result of prepareArticle and nothing else
    thread.once('message', (article: PreparedArticle) => resolve(article))
    thread.once('error', () => reject(unreadable()))
    thread.once('exit', () => {
      clearTimeout(timer)
      reject(unreadable())
    })
  })
}
