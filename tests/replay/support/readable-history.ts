import type { PayloadCodec } from '@temporalio/common'
import { type History, historyToJSON } from '@temporalio/common/lib/proto-utils.js'
import { z } from 'zod'
import { type JsonPayload, payloadFromJson, payloadToJson } from '../../../temporal/runtime/payload-json.ts'

const payload = z.object({ metadata: z.record(z.string(), z.string()), data: z.string().nullish() })

/** What tells of the machine and not of the workflow: who ran it, and where its code lay. */
const OF_THE_MACHINE: ReadonlySet<string> = new Set([
  'identity',
  'stackTrace',
  'binaryChecksum',
  'workerVersion',
  'requestId',
])

/** A history as JSON that needs no key to be read: payloads decoded, nothing left of the machine it ran on. */
export async function readableHistory(history: History, codec: PayloadCodec): Promise<unknown> {
  return readable(JSON.parse(historyToJSON(history)), codec)
}

async function readable(value: unknown, codec: PayloadCodec): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map((item) => readable(item, codec)))
  if (typeof value !== 'object' || value === null) return value
  const sealed = payload.safeParse(value)
  if (sealed.success) return decoded(sealed.data, codec)
  const kept = Object.entries(value).filter(([name]) => !OF_THE_MACHINE.has(name))
  return Object.fromEntries(await Promise.all(kept.map(async ([name, inner]) => [name, await readable(inner, codec)])))
}

async function decoded(sealed: JsonPayload, codec: PayloadCodec): Promise<JsonPayload> {
  const [opened] = await codec.decode([payloadFromJson(sealed)])
  return opened === undefined ? sealed : withoutPlace(payloadToJson(opened))
}

const failure = z.looseObject({ stack_trace: z.string() })

/** A failure carries its stack as data; the lines name folders of whoever recorded it. */
function withoutPlace(plain: JsonPayload): JsonPayload {
  const text = Buffer.from(plain.data ?? '', 'base64').toString('utf8')
  if (!text.includes('stack_trace')) return plain
  const data = JSON.stringify({ ...failure.parse(JSON.parse(text)), stack_trace: '' })
  return { ...plain, data: Buffer.from(data).toString('base64') }
}
