import type { Request, Response } from 'express'
import { z } from 'zod'
import { fileNameOf, isKeptType, type KeptType, kindOf } from '../../domain/attachment/content-type.ts'
import { type AttachmentId, asId } from '../../domain/ids.ts'
import { type AttachmentRow, readAttachment } from '../../services/attachment/read.ts'
import type { AttachmentStore } from '../../services/attachment/store.ts'
import type { Database } from '../../services/database.ts'
import { inTenant } from '../../services/transaction.ts'
import { mayReadTexts, READERS } from '../auth/access.ts'
import { id } from '../contract/shared.ts'
import { ProblemError } from '../problem.ts'
import { type Route, route } from '../route.ts'

export interface AttachmentDeps {
  readonly db: Database
  readonly files: Pick<AttachmentStore, 'find'>
}

/** Files of customers, for people of the business only, and never as something a browser would run. */
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
        await send(request, response, { path, type, name: fileNameOf(type, row.id), isSaved: query.download === '1' })
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

/** What browsers show by themselves without running anything in it. */
const isShown = (type: KeptType): boolean => type !== 'image/heic' && ['image', 'audio'].includes(kindOf(type))

interface Sent {
  readonly path: string
  readonly type: KeptType
  readonly name: string
  readonly isSaved: boolean
}

function send(request: Request, response: Response, { path, type, name, isSaved }: Sent): Promise<void> {
  response.set({
    'content-type': type,
    'content-disposition': `${!isSaved && isShown(type) ? 'inline' : 'attachment'}; filename="${name}"`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
    'cross-origin-resource-policy': 'same-origin',
  })
  return new Promise((resolve, reject) => {
    response.sendFile(path, { cacheControl: false, etag: false, lastModified: false, dotfiles: 'allow' }, (error) => {
      // Whoever goes away in the middle of a file has done no wrong.
      if (error && !request.destroyed && !response.headersSent) reject(error)
      else resolve()
    })
  })
}
