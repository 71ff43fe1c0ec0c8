import { dueAttachments } from '../../services/attachment/fetch.ts'
import { type AttachmentDeps, fetchAttachment } from './fetch-attachment.ts'
import { type Loop, repeat } from './repeat.ts'

const AT_ONCE = 4

/** Fetches the files of messages, a few at a time. Several workers may do so: each fetch holds its file. */
export function startAttachments(deps: AttachmentDeps & { readonly paceMs: number }): Loop {
  return repeat(
    'attachments',
    deps.paceMs,
    async () => {
      const due = [...(await dueAttachments(deps.db))]
      const work = async () => {
        for (let next = due.shift(); next !== undefined; next = due.shift()) await fetchAttachment(deps, next)
      }
      await Promise.all(Array.from({ length: Math.min(AT_ONCE, due.length) }, work))
    },
    deps.log,
  )
}
