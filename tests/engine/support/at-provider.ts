import { z } from 'zod'
import { sandboxControl } from '../../support/providers.ts'
import type { TestTenant } from '../../support/tenant.ts'

const stateSchema = z.object({
  tables: z.record(z.string(), z.array(z.looseObject({ account: z.string() }))),
})

async function rowsAt(table: string, account: string) {
  const state = stateSchema.parse(await sandboxControl(`/state?table=${table}&limit=5000`, {}, 'GET'))
  return (state.tables[table] ?? []).filter((row) => row.account === account)
}

/** What really exists at the providers, whatever our records say. */
export const envelopesOf = ({ secrets }: TestTenant) => rowsAt('docusign_envelopes', secrets.docusign.accountId)
export const invoicesOf = ({ secrets }: TestTenant) => rowsAt('stripe_invoices', secrets.stripe.accountId)
