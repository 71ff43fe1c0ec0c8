import { Worker } from 'node:worker_threads'
import { ServiceError } from '../errors.ts'
import type { PreparedArticle, prepareArticle } from './prepare.ts'

const TIME_LIMIT_MS = 20_000
const MEMORY_LIMIT_MB = 512
/** Two files are read at a time, a few wait, and whoever comes after them is told to come back. */
const MOST_AT_ONCE = 2
const MOST_WAITING = 16
let running = 0
const waiting: (() => void)[] = []

const unreadable = () =>
  new ServiceError('invalid', 'unreadable_file', 'This file could not be read as what it says it is.')

/**
 * Reads an upload in a thread of its own, with limits of time and memory: a file made to be slow or large ends that
 * thread, not the process.
 */
export async function prepareApart(raw: Parameters<typeof prepareArticle>[0]): Promise<PreparedArticle> {
  await turnToRead()
  const thread = new Worker(new URL('./prepare-thread.ts', import.meta.url), {
    workerData: raw,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB },
    env: {},
  })
  try {
    return await answerOf(thread)
  } finally {
    await thread.terminate()
    leave()
  }
}

async function turnToRead(): Promise<void> {
  if (waiting.length >= MOST_WAITING)
    throw new ServiceError('limit', 'busy_reading', 'Other files are being read. Please try again in a moment.')
  if (running < MOST_AT_ONCE) running++
  // Whoever leaves hands its place over.
  else await new Promise<void>((resolve) => waiting.push(resolve))
}

function leave(): void {
  const next = waiting.shift()
  if (next === undefined) running--
  else next()
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
