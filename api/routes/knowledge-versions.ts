import { z } from 'zod'
import { type ArticleId, type ArticleVersionId, asId, type ChunkId } from '../../domain/ids.ts'
import type { Identity } from '../../services/access/identity.ts'
import { editArticle } from '../../services/knowledge/edit-article.ts'
import { prepareEdit } from '../../services/knowledge/prepare-edit.ts'
import { readChunk } from '../../services/knowledge/read-chunk.ts'
import { restoreVersion } from '../../services/knowledge/restore-version.ts'
import { listVersions, readVersion } from '../../services/knowledge/versions.ts'
import { inTenant } from '../../services/transaction.ts'
import { READERS, STAFF } from '../auth/access.ts'
import { articleSaved, citedChunk, editRequest, restoreRequest, versions, versionText } from '../contract/knowledge.ts'
import { id } from '../contract/shared.ts'
import { commandUuidOf } from '../http/command-id.ts'
import { type Call, type Route, route, UPLOAD_JSON } from '../route.ts'
import type { KnowledgeDeps } from './knowledge.ts'
import { presentVersion } from './present-article.ts'

const byId = z.object({ id })
const byVersion = z.object({ id, version: z.coerce.number().int().min(1).max(1_000_000_000) })

/** What every change of an article's text says of itself. What staff write waits for the owner. */
const editOf = ({ identity, request }: Pick<Call<object, Identity>, 'identity' | 'request'>, articleId: string) => ({
  articleId: asId<ArticleId>(articleId),
  versionId: asId<ArticleVersionId>(commandUuidOf(request)),
  mayPublish: identity.role === 'owner',
})

/** Editing articles; what they said before, and what messages cited of it. */
export const knowledgeVersionRoutes = ({ db }: KnowledgeDeps): Route[] => [
  route(
    STAFF,
    {
      method: 'put',
      path: '/api/v1/knowledge/{id}',
      summary: 'Give an article another title and text; what staff change of a live one waits for the owner',
      shapes: { params: byId, body: editRequest },
      answers: articleSaved,
      largest: UPLOAD_JSON,
    },
    async ({ params, body, scope, ...call }) => {
      const said = await prepareEdit(body)
      const edit = { ...editOf(call, params.id), basedOn: body.basedOn }
      return inTenant(db, scope, (tx) => editArticle(tx, edit, said))
    },
  ),
  route(
    READERS,
    {
      method: 'get',
      path: '/api/v1/knowledge/{id}/versions',
      summary: 'What an article said so far, newest first',
      shapes: { params: byId },
      answers: versions,
    },
    ({ params, scope }) =>
      inTenant(db, scope, async (tx) => ({
        versions: (await listVersions(tx, asId<ArticleId>(params.id))).map(presentVersion),
      })),
  ),
  route(
    READERS,
    {
      method: 'get',
      path: '/api/v1/knowledge/{id}/versions/{version}',
      summary: 'One version of an article, with its text',
      shapes: { params: byVersion },
      answers: versionText,
    },
    async ({ params, scope }) =>
      presentVersion(await inTenant(db, scope, (tx) => readVersion(tx, asId<ArticleId>(params.id), params.version))),
  ),
  route(
    STAFF,
    {
      method: 'post',
      path: '/api/v1/knowledge/{id}/versions/{version}/restore',
      summary: 'Bring an older text back, as a new version',
      shapes: { params: byVersion, body: restoreRequest },
      answers: articleSaved,
    },
    ({ params, body, scope, ...call }) => {
      const edit = { ...editOf(call, params.id), basedOn: body.basedOn, restoredFrom: params.version }
      return inTenant(db, scope, (tx) => restoreVersion(tx, edit))
    },
  ),
  route(
    READERS,
    {
      method: 'get',
      path: '/api/v1/knowledge/chunks/{id}',
      summary: 'What a message cited, as the article said it then',
      shapes: { params: byId },
      answers: citedChunk,
    },
    ({ params, scope }) => inTenant(db, scope, (tx) => readChunk(tx, asId<ChunkId>(params.id))),
  ),
]
