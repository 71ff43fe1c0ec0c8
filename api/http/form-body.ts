import { json, type Request, type RequestHandler, type Response, urlencoded } from 'express'
import { ipKeyGenerator } from 'express-rate-limit'
import { ProblemError } from '../problem.ts'
import { readUpload, type UploadedFile } from './multipart.ts'
import { createUploadBudget } from './upload-budget.ts'

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

/** Reads what strangers fill in, with files (multipart) up to so many bytes in all, or without. Throws 4xx problems only. */
export function createFormReader(kind: Plain, filesBytes: number) {
  const plain = kind === 'application/json' ? json({ limit: LARGEST }) : urlencoded({ extended: false, limit: LARGEST })
  const mostBytes = filesBytes + FIELDS_BYTES
  const budget = createUploadBudget(mostBytes)
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
    const release = budget.hold(ipKeyGenerator(request.ip ?? ''), announced(request, mostBytes), Date.now())
    try {
      return await work(await readUpload(request.headers['content-type'], request))
    } finally {
      release()
    }
  }
}

/** Browsers say how much they send; who does not, or says too much, is refused before a byte is read. */
function announced(request: Request, mostBytes: number): number {
  const said = request.headers['content-length']
  const { 'content-encoding': packed = 'identity' } = request.headers
  if (packed !== 'identity')
    throw new ProblemError(
      415,
      'content_encoding',
      'A form with files is not compressed: what it says is what is held.',
    )
  if (said === undefined) throw new ProblemError(411, 'length_required', 'A form with files says how long it is.')
  if (Number(said) > mostBytes) throw new ProblemError(413, 'too_large', 'The files are larger than allowed here.')
  return Number(said)
}

const run = (handler: RequestHandler, request: Request, response: Response): Promise<void> =>
  new Promise((resolve, reject) => {
    void handler(request, response, (error?: unknown) => (error === undefined ? resolve() : reject(error)))
  })
