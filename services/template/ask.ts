import type { Tx } from '../transaction.ts'

const ASK = `insert into template_lists (tenant_id) values ($1) on conflict (tenant_id) do update set asked_at = now(), failure = null`

/** Somebody wants the provider's list: the worker reads it within seconds. */
export async function askForTemplates(tx: Tx): Promise<void> {
  await tx.run('ask_for_templates', ASK, [tx.tenantId])
}
