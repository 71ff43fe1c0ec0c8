import { type FetchedFile, failure, fetchOf } from '../files/fetched.ts'
import { membersOf } from '../json-answer.ts'
import { reasonOf } from '../never-left.ts'
import { retryAfterMs } from '../retry-after.ts'
import type { Transport, WireAnswer } from '../transport.ts'

interface Bot {
  readonly botToken: string
  readonly baseUrl: string
}

const SOURCE = /^telegram-file:(.+)$/
/** A bot is handed no larger files. */
const TOO_BIG = /file is too big/i
const NO_SUCH = /wrong file|invalid file|file (?:not found|reference)|file_id/i

/** A file has an address for an hour after it was asked for; the address holds the bot's token and is never written down. */
export async function fetchFile(
  wire: Transport,
  { botToken, baseUrl }: Bot,
  source: string,
  maxBytes: number,
  abort: AbortSignal,
): Promise<FetchedFile> {
  const fileId = decodeURIComponent(SOURCE.exec(source)?.[1] ?? '')
  const base = baseUrl.replace(/\/+$/, '')
  const answer = await askFor(wire, `${base}/bot${botToken}/getFile`, fileId, abort)
  const said = membersOf(answer)
  if (said['ok'] !== true) return refusalOf(answer, typeof said['description'] === 'string' ? said['description'] : '')
  const { file_path: path, file_size: size } = { ...(said['result'] as Readonly<Record<string, unknown>> | null) }
  if (typeof size === 'number' && size > maxBytes) return { kind: 'refused', reason: 'too_large' }
  if (typeof path !== 'string' || path === '') return { kind: 'refused', reason: 'not_found' }
  return fetchOf('telegram', {
    url: `${base}/file/bot${botToken}/${path}`,
    credentials: {},
    isOwnHost: () => false,
    baseUrl: base,
    maxBytes,
    abort,
  })
}

async function askFor(wire: Transport, url: string, fileId: string, abort: AbortSignal): Promise<WireAnswer> {
  const headers = { 'Content-Type': 'application/json' }
  const body = JSON.stringify({ file_id: fileId })
  return wire({ method: 'POST', url, headers, body, abort }).catch((error: unknown) => {
    throw failure('telegram', reasonOf(error), null)
  })
}

function refusalOf({ status, headers }: WireAnswer, said: string): FetchedFile {
  if (TOO_BIG.test(said)) return { kind: 'refused', reason: 'too_large' }
  if (status === 400 && NO_SUCH.test(said)) return { kind: 'refused', reason: 'not_found' }
  throw failure('telegram', `HTTP ${status}`, retryAfterMs(headers['retry-after']))
}
