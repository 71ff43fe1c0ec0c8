import type { ArticleId } from '../../domain/ids.ts'
import { notFound } from '../errors.ts'
import type { Tx } from '../transaction.ts'
import { readFirst } from './first-version.ts'

export interface VersionRow {
  readonly version: number
  readonly title: string
  /** A person's name; null where a program or the machine did it. */
  readonly savedBy: string | null
  readonly savedAt: Date
  /** The older version whose text it brought back. */
  readonly restoredFrom: number | null
}

export interface ArticleVersion extends VersionRow {
  readonly text: string
}

const COLUMNS = `v.version, v.title, v.created_at as "savedAt", v.restored_from as "restoredFrom",
  (select u.name from users u where u.tenant_id = v.tenant_id and u.id::text = v.saved_by->>'id') as "savedBy"`

const MOST = 500
const LIST = `select ${COLUMNS} from knowledge_versions v where v.tenant_id = $1 and v.document_id = $2 order by v.version desc limit ${MOST}`
const READ = `select ${COLUMNS}, v.text from knowledge_versions v where v.tenant_id = $1 and v.document_id = $2 and v.version = $3`

/** The one version of an article from before they were kept. */
async function onlyVersion(tx: Tx, id: ArticleId): Promise<ArticleVersion> {
  const first = await readFirst(tx, id)
  if (first === null) throw notFound('version')
  const { createdAt: savedAt, ...said } = first
  return { ...said, version: 1, savedAt, restoredFrom: null }
}

/** What an article said so far, newest first. */
export async function listVersions(tx: Tx, id: ArticleId): Promise<readonly VersionRow[]> {
  const rows = await tx.run<VersionRow & Record<string, unknown>>('list_versions', LIST, [tx.tenantId, id])
  return rows.length > 0 ? rows : [await onlyVersion(tx, id)]
}

export async function readVersion(tx: Tx, id: ArticleId, version: number): Promise<ArticleVersion> {
  const [row] = await tx.run<ArticleVersion & Record<string, unknown>>('read_version', READ, [tx.tenantId, id, version])
  if (row !== undefined) return row
  if (version !== 1) throw notFound('version')
  return onlyVersion(tx, id)
}
