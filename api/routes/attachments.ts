import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { isKeptType, type KeptType } from '../../domain/attachment/content-type.ts'
import { type AttachmentId, asId } from '../../domain/ids.ts'
import { readFileLink } from '../../services/access/file-link.ts'
import { type AttachmentRow, readAttachment } from '../../services/attachment/read.ts'
import type { AttachmentStore } from '../../services/attachment/store.ts'
import type { Vault } from '../../services/credential/vault.ts'
import type { Database } from '../../services/database.ts'
import { inTenant } from '../../services/transaction.ts'
import { mayReadTexts, READERS } from '../auth/access.ts'
import { id } from '../contract/shared.ts'
import { correlationOf } from '../http/correlation.ts'
import { perMinute } from '../http/limits.ts'
import { sendFile } from '../http/send-file.ts'
import { ProblemError } from '../problem.ts'
import { type Route, route } from '../route.ts'

export interface AttachmentDeps {
  readonly db: Database
  readonly files: Pick<AttachmentStore, 'find'>
}

/** Files of customers, for people of the business only. */
export function attachmentRoutes({ db, files }: AttachmentDeps): Route[] {
  return [
    route(
      READERS,
      {
        method: 'get',
        path: '/api/v1/attachments/{id}',
        summary: 'The bytes of a file a customer sent; `download=1` saves it',
        shapes: { params: z.object({ id }), query: z.object({ download: z.literal('1').optional() }) },
        answers: z.unknown(),
      },
      async ({ params, query, scope, identity, request, response }) => {
        const row = await inTenant(db, scope, async (tx) => {
          if (!(await mayReadTexts(tx, identity)))
            throw new ProblemError(403, 'forbidden', 'What customers send is withheld from your role.')
          return readAttachment(tx, asId<AttachmentId>(params.id))
        })
        const { sha256, type } = storedOf(row)
        const path = await files.find(scope.tenantId, sha256)
        if (path === null) throw gone()
        await sendFile(request, response, { id: row.id, path, type, isSaved: query.download === '1' })
      },
    ),
  ]
}

function storedOf({ state, sha256, type }: AttachmentRow): { readonly sha256: string; readonly type: KeptType } {
  if (state === 'waiting') throw new ProblemError(409, 'attachment_waiting', 'This file has not arrived yet.')
  if (state !== 'stored' || sha256 === null || !isKeptType(type)) throw gone()
  return { sha256, type }
}

const gone = () => new ProblemError(410, 'attachment_gone', 'This file was not kept, or is no more.')

export interface FileLinkDeps extends AttachmentDeps {
  readonly vault: Vault
}

/** One file, for whoever was given the link: the customer it was sent to or who sent it, and the provider that fetches it for them. */
export function fileLinkRoutes(deps: FileLinkDeps): Router {
  const router = Router()
  router.use('/f', perMinute(240))
  router.get('/f/:token', (request, response) => handOut(deps, request, response))
  return router
}

async function handOut({ db, vault, files }: FileLinkDeps, request: Request, response: Response): Promise<void> {
  const link = readFileLink(vault, String(request.params['token'] ?? ''), new Date())
  if (link === null) throw new ProblemError(404, 'unknown_link', 'This link leads nowhere, or no longer does.')
  const { tenantId, attachmentId } = link
  const scope = {
    tenantId,
    actor: { kind: 'system', part: 'file-link' } as const,
    correlationId: correlationOf(request),
  }
  const { sha256, type } = storedOf(await inTenant(db, scope, (tx) => readAttachment(tx, attachmentId)))
  const path = await files.find(tenantId, sha256)
  if (path === null) throw gone()
  await sendFile(request, response, { id: attachmentId, path, type, isSaved: false })
}
