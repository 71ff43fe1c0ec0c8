import { dueAttachments } from '../../services/attachment/fetch.ts'
import { removeOrphans } from '../../services/attachment/orphans.ts'
import { allTenants } from '../../services/sweep/all-tenants.ts'
import { each } from './each.ts'
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

const ORPHAN_PACE_MS = 6 * 3_600_000

/** Clears the folder of what no message has. */
export function startOrphans({ db, files, log }: AttachmentDeps): Loop {
  return repeat(
    'orphaned files',
    ORPHAN_PACE_MS,
    async () =>
      each(
        await allTenants(db),
        async (tenantId) => void (await removeOrphans(db, files, tenantId)),
        (error, tenantId) => log.warn({ err: error, tenantId }, 'orphaned files could not be removed; later'),
      ),
    log,
  )
}
