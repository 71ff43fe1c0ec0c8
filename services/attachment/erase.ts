import type { CustomerId } from '../../domain/ids.ts'
import type { Tx } from '../transaction.ts'
import type { AttachmentStore } from './store.ts'

const GONE = `update attachments a set state = 'gone', name = null, source = '', settled_at = now()
where a.tenant_id = $1 and a.customer_id = any($2) and a.state <> 'gone' returning a.sha256`

// The same bytes may have been sent by somebody else, who keeps them.
const UNUSED = `select d.sha256 from unnest($2::text[]) d (sha256)
where not exists (select 1 from attachments a where a.tenant_id = $1 and a.sha256 = d.sha256 and a.state = 'stored')`

/** A person is erased: their files are gone. Gives the digests nobody else needs; remove those once this is committed. */
export async function eraseAttachments(tx: Tx, members: readonly CustomerId[]): Promise<readonly string[]> {
  const rows = await tx.run<{ sha256: string | null }>('erase_attachments', GONE, [tx.tenantId, members])
  const digests = [...new Set(rows.flatMap(({ sha256 }) => (sha256 === null ? [] : [sha256])))]
  if (digests.length === 0) return []
  const unused = await tx.run<{ sha256: string }>('unused_digests', UNUSED, [tx.tenantId, digests])
  return unused.map(({ sha256 }) => sha256)
}

/** After the commit; a file that is gone already is no fault. */
export async function removeFiles(
  store: Pick<AttachmentStore, 'remove'>,
  { tenantId }: Pick<Tx, 'tenantId'>,
  digests: readonly string[],
): Promise<void> {
  for (const sha256 of digests) await store.remove(tenantId, sha256)
}
