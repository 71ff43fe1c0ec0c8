import type { LeadId } from '../../domain/ids.ts'
import type { Tx } from '../transaction.ts'

const COUNT = `update agent_personas a set wins = wins + 1, conversations = greatest(conversations, wins + 1)
from universal_leads_ledger l join conversations c on c.tenant_id = l.tenant_id and c.customer_id = l.customer_id
where l.tenant_id = $1 and l.id = $2 and a.tenant_id = l.tenant_id and a.persona = c.persona
  and not exists (select 1 from outbound_ledger o where o.tenant_id = $1 and o.intent_id = $2::text || '/thanks')`

/** Credits a paid deal to the persona that closed it; once, because it is thanked for once. */
export async function countWin(tx: Tx, leadId: LeadId): Promise<void> {
  await tx.run('count_win', COUNT, [tx.tenantId, leadId])
}
