import { json, type Request, type RequestHandler, type Response, raw, urlencoded } from 'express'
import { ipKeyGenerator } from 'express-rate-limit'
import { ProblemError } from '../problem.ts'
import { readUpload, type UploadedFile } from './multipart.ts'

export interface FormBody {
  /** To be parsed: nothing about it is known. */
  readonly fields: unknown
  readonly files: readonly UploadedFile[]
}

type Plain = 'application/json' | 'application/x-www-form-urlencoded'

/** Without files. */
const LARGEST = '64kb'
/** Beside the files. */
const FIELDS_BYTES = 64 * 1024
/** So many of the largest forms are held in memory at one time; of one network address so many of any size. */
const LARGEST_AT_ONCE = 5
const OF_ONE_CLIENT = 3

/** Reads what strangers fill in, with files (multipart) up to so many bytes in all, or without. Throws 4xx problems only. */
export function createFormReader(kind: Plain, filesBytes: number) {
  const plain = kind === 'application/json' ? json({ limit: LARGEST }) : urlencoded({ extended: false, limit: LARGEST })
  const mostBytes = filesBytes + FIELDS_BYTES
  // No compression: what is announced is what is held.
  const bytes = raw({ type: 'multipart/form-data', limit: mostBytes, inflate: false })
  const memory = createMemory(LARGEST_AT_ONCE * mostBytes)
  return async function withForm<Result>(
    request: Request,
    response: Response,
    work: (form: FormBody) => Promise<Result>,
  ): Promise<Result> {
    if (typeof request.is('multipart/form-data') !== 'string') {
      if (request.is(kind) === false)
        throw new ProblemError(415, 'content_type', `This route takes ${kind} or multipart/form-data.`)
      await run(plain, request, response)
      return work({ fields: request.body ?? {}, files: [] })
    }
    const release = memory.hold(ipKeyGenerator(request.ip ?? ''), announced(request, mostBytes))
    try {
      await run(bytes, request, response)
      const body: unknown = request.body
      return await work(readUpload(request.headers['content-type'], Buffer.isBuffer(body) ? body : Buffer.alloc(0)))
    } finally {
      release()
    }
  }
}

/** Browsers say how much they send; who does not, or says too much, is refused before a byte is read. */
function announced(request: Request, mostBytes: number): number {
  const said = request.headers['content-length']
  if (said === undefined) throw new ProblemError(411, 'length_required', 'A form with files says how long it is.')
  if (Number(said) > mostBytes) throw new ProblemError(413, 'too_large', 'The files are larger than allowed here.')
  return Number(said)
}

const run = (handler: RequestHandler, request: Request, response: Response): Promise<void> =>
  new Promise((resolve, reject) => {
    void handler(request, response, (error?: unknown) => (error === undefined ? resolve() : reject(error)))
  })

interface Held {
  readonly client: string
  readonly bytes: number
}

/** What is held at one time; whoever comes beyond that is asked to come again. */
function createMemory(mostBytes: number) {
  const held = new Set<Held>()
  return {
    hold(client: string, bytes: number): () => void {
      const all = [...held]
      const sum = all.reduce((total, one) => total + one.bytes, bytes)
      if (sum > mostBytes || all.filter((one) => one.client === client).length >= OF_ONE_CLIENT)
        throw new ProblemError(429, 'busy', 'Too many files at once. Please try again in a moment.', {
          'retry-after': '5',
        })
      const one = { client, bytes }
      held.add(one)
      return () => void held.delete(one)
    },
  }
}
