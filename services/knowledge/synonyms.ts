import type { Tx } from '../transaction.ts'
import { articlesChanged, lockBase } from './base.ts'

const CHANGE = 'update knowledge_bases set synonyms = $2 where tenant_id = $1'

/** Sets the groups of words that mean the same to this business. */
export async function changeSynonyms(tx: Tx, groups: readonly (readonly string[])[]): Promise<void> {
  await lockBase(tx)
  await tx.run('change_synonyms', CHANGE, [tx.tenantId, JSON.stringify(groups)])
  await articlesChanged(tx)
  tx.emit({
    type: 'knowledge:synonyms_changed',
    subject: { kind: 'tenant', id: tx.tenantId },
    payload: { groups: groups.length },
  })
}
