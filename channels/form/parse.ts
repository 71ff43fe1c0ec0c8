import { z } from 'zod'
import type { ChannelEvent } from '../../domain/messaging/message.ts'
import type { SignedRequest } from '../../providers/messaging/contract.ts'
import { storable } from '../storable.ts'

const THREAD = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** What a form or a ticket page hands in. */
const submission = z.object({
  /** Made by the sender: the same words handed in twice are one message. */
  id: z.string().regex(THREAD),
  /** One filled-in form and all that follows on its page; nobody else knows it. */
  thread: z.string().regex(THREAD),
  text: z.string(),
  name: z.string().nullable().default(null),
  /** Files that came along; their bytes stay beside it. */
  files: z
    .array(z.object({ name: z.string().nullable(), contentType: z.string(), sizeBytes: z.number().int().min(0) }))
    .default([]),
})
export type Submission = z.input<typeof submission>

/** What names a file of a submission, for as long as there is a record of it. */
export const fileAddress = (submissionId: string, place: number): string => `form-file:${submissionId}/${place}`

export const threadOf = (address: string): string | null => {
  const thread = address.trim().toLowerCase()
  return THREAD.test(thread) ? thread : null
}

export function parse({ body }: SignedRequest): readonly ChannelEvent[] | null {
  const read = submission.safeParse(asJson(body.toString('utf8')))
  if (!read.success) return null
  const { id, thread, name, files } = read.data
  const text = storable(read.data.text)
  if (text.trim() === '' && files.length === 0) return [{ kind: 'ignored', channel: 'form', reason: 'nothing in it' }]
  return [
    {
      kind: 'message',
      channel: 'form',
      providerMessageId: id,
      from: thread,
      to: null,
      text,
      profileName: name,
      attachments: files.map(({ name: called, contentType, sizeBytes }, place) => ({
        url: fileAddress(id, place),
        contentType: storable(contentType),
        sizeBytes,
        ...(called !== null && { name: storable(called) }),
      })),
      providerAt: null,
      metadata: {},
    },
  ]
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // what is no JSON is no submission
    return null
  }
}
