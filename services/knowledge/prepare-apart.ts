import { Worker } from 'node:worker_threads'
import { ServiceError } from '../errors.ts'
import type { PreparedArticle, prepareArticle } from './prepare.ts'

type Raw = Parameters<typeof prepareArticle>[0]

const TIME_LIMIT_MS = 20_000
const MEMORY_LIMIT_MB = 512
/** The tokenizer takes half a second to load: a thread stays for the next file, and goes when none comes. */
const KEPT_MS = 30_000
/** Two files are read at a time, some wait, and whoever comes after them is told to come back. */
const MOST_AT_ONCE = 2
const MOST_WAITING = 32
let running = 0
const waiting: (() => void)[] = []
const idle: { readonly thread: Worker; readonly timer: NodeJS.Timeout }[] = []

const unreadable = () =>
  new ServiceError('invalid', 'unreadable_file', 'This file could not be read as what it says it is.')

/**
 * Reads an upload in a thread of its own, with limits of time and memory: a file made to be slow or large ends that
 * thread, not the process.
 */
export async function prepareApart(raw: Raw): Promise<PreparedArticle> {
  await turnToRead()
  const thread = takeThread()
  try {
    const article = await answerOf(thread, raw)
    keep(thread)
    return article
  } catch (error) {
    await thread.terminate()
    throw error
  } finally {
    leave()
  }
}

function takeThread(): Worker {
  const kept = idle.pop()
  if (kept === undefined) return startThread()
  clearTimeout(kept.timer)
  kept.thread.ref()
  return kept.thread
}

function startThread(): Worker {
  const thread = new Worker(new URL('./prepare-thread.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB },
    env: {},
  })
  // Whoever waits for an answer hears of it; without anybody waiting it must not end the process.
  return thread.on('error', () => undefined)
}

/** An idle thread keeps no process from ending. */
function keep(thread: Worker): void {
  thread.unref()
  const timer = setTimeout(() => {
    idle.splice(0, idle.length, ...idle.filter((one) => one.thread !== thread))
    void thread.terminate()
  }, KEPT_MS).unref()
  idle.push({ thread, timer })
}

function answerOf(thread: Worker, raw: Raw): Promise<PreparedArticle> {
  return new Promise((resolve, reject) => {
    const settle = (end: () => void) => {
      clearTimeout(timer)
      thread.off('message', answered).off('error', failed).off('exit', failed)
      end()
    }
    // safe: the thread posts the result of prepareArticle and nothing else
    const answered = (article: PreparedArticle) => settle(() => resolve(article))
    const failed = () => settle(() => reject(unreadable()))
    const timer = setTimeout(failed, TIME_LIMIT_MS)
    thread.on('message', answered).on('error', failed).on('exit', failed)
    thread.postMessage(raw)
  })
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
