/** The sandbox refused, in its own words; `status` 0 when it did not answer at all. */
class ApiError extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.name = 'ApiError'
    this.status = status
  }
}

export type Api = <Answer>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<Answer>

/** A call to the control port that served this page. */
export const callApi: Api = async <Answer>(method: string, path: string, body?: object): Promise<Answer> => {
  const response = await reach(path, { method, ...(body && { body: JSON.stringify(body) }) })
  const text = await response.text()
  // Safe: our own server, whose types these are.
  const answer = (text === '' ? null : JSON.parse(text)) as Answer
  if (!response.ok) throw new ApiError(response.status, reasonOf(answer) ?? `The sandbox answered ${response.status}.`)
  return answer
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init)
  } catch {
    throw new ApiError(0, 'The sandbox does not answer. Is it still running?')
  }
}

function reasonOf(answer: unknown): string | null {
  if (typeof answer !== 'object' || answer === null || !('error' in answer)) return null
  return typeof answer.error === 'string' ? answer.error : null
}

export const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
