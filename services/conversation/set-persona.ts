import type { CustomerId, LeadId } from '../../domain/ids.ts'
import type { Persona } from '../../domain/persona/persona.ts'
import { lockLead } from '../lead/read.ts'
import type { Tx } from '../transaction.ts'

const SET = `update conversations set persona = $3,
  persona_state = jsonb_build_object('current', $3::text, 'candidate', $3::text, 'streak', 2, 'buyingStreak', 0)
where tenant_id = $1 and customer_id = $2`

/** The owner casts another persona; the Chief of Staff goes on from there. */
export async function setPersona(
  tx: Tx,
  { leadId, persona }: { leadId: LeadId; persona: Persona },
): Promise<CustomerId> {
  const { customerId } = await lockLead(tx, leadId)
  await tx.run('set_persona', SET, [tx.tenantId, customerId, persona])
  tx.emit({
    type: 'agent:spawned',
    subject: { kind: 'conversation', id: customerId },
    customerId,
    payload: { persona, rule: 'chosen by the owner' },
  })
  return customerId
}
