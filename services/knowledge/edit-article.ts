import type { ArticleId, ArticleVersionId } from '../../domain/ids.ts'
import type { ArticleState } from '../../domain/knowledge/article.ts'
import { notFound, ServiceError } from '../errors.ts'
import type { Tx } from '../transaction.ts'
import { articlesChanged, lockBase } from './base.ts'
import { keepFirst } from './first-version.ts'
import { keepVersion, type VersionText } from './keep-version.ts'
import { putInUse } from './put-in-use.ts'
import { readVersion } from './versions.ts'

export interface ArticleEdit {
  readonly articleId: ArticleId
  /** Of the command: repeated, it is the same version. */
  readonly versionId: ArticleVersionId
  /** The newest version its writer has seen. */
  readonly basedOn: number
  /** Whether customers may be answered from it at once, where they are answered from the article. */
  readonly mayPublish: boolean
  readonly restoredFrom?: number
}

export interface SavedArticle {
  /** The newest; for a command that is repeated, the one it made. */
  readonly version: number
  /** What a search of customers finds, where the article is live; behind the newest while that waits for the owner. */
  readonly usedVersion: number
  readonly state: ArticleState
}

const STANDING = `select version, used_version as "usedVersion", state from knowledge_documents where tenant_id = $1 and id = $2`

export async function standingOf(tx: Tx, id: ArticleId): Promise<SavedArticle> {
  const [row] = await tx.run<SavedArticle & Record<string, unknown>>('article_standing', STANDING, [tx.tenantId, id])
  if (row === undefined) throw notFound('article')
  return row
}

const SAVED = 'select version from knowledge_versions where tenant_id = $1 and id = $2'
const COUNT = 'update knowledge_documents set version = $3 where tenant_id = $1 and id = $2'

/**
 * Gives an article another title and text as its next version. Customers are answered from the old or the new one, never
 * from both; what the owner has not let wait does so beside it.
 */
export async function editArticle(tx: Tx, edit: ArticleEdit, said: VersionText): Promise<SavedArticle> {
  const { articleId, versionId, basedOn, restoredFrom = null } = edit
  await lockBase(tx)
  const before = await standingOf(tx, articleId)
  const [saved] = await tx.run<{ version: number }>('version_saved', SAVED, [tx.tenantId, versionId])
  if (saved !== undefined) return { ...before, version: saved.version }
  const newest = await readVersion(tx, articleId, before.version)
  if (before.version !== basedOn) throw newerVersion(newest)
  if (newest.title === said.title && newest.text === said.text) return before
  await keepFirst(tx, articleId)
  const version = before.version + 1
  await keepVersion(tx, { ...said, id: versionId, articleId, version, restoredFrom })
  await tx.run('count_version', COUNT, [tx.tenantId, articleId, version])
  const isUsed = before.state === 'draft' || edit.mayPublish
  if (isUsed) {
    await putInUse(tx, articleId, version)
    await articlesChanged(tx)
  }
  tx.emit({
    type: restoredFrom === null ? 'knowledge:article_edited' : 'knowledge:article_restored',
    subject: { kind: 'article', id: articleId },
    payload: { title: said.title, version, isUsed, ...(restoredFrom === null ? {} : { restoredFrom }) },
  })
  return { ...before, version, usedVersion: isUsed ? version : before.usedVersion }
}

interface Newer {
  readonly version: number
  readonly savedBy: string | null
}

/** Two people at one article: whoever saves second sees first what the other wrote. */
export const newerVersion = ({ version, savedBy }: Newer) =>
  new ServiceError(
    'conflict',
    'newer_version',
    `${savedBy ?? 'Somebody'} saved a newer version (${version}). Open it, or copy yours.`,
  )
