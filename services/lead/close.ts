import type { LeadId } from '../../domain/ids.ts'
import { isClosed, type LostReason, type Stage } from '../../domain/lead/stage.ts'
import type { Tx } from '../transaction.ts'
import { moveLead, setDirective } from './change.ts'
import { lockLead } from './read.ts'

/** Closes a lead as lost. Closing a closed one changes nothing. */
export async function closeLead(
  tx: Tx,
  input: { leadId: LeadId; reason: LostReason; why: string },
): Promise<{ stage: Stage }> {
  const lead = await lockLead(tx, input.leadId)
  if (isClosed(lead.stage)) return { stage: lead.stage }
  const lost = await moveLead(tx, lead, { to: 'lost', lostReason: input.reason, why: input.why })
  await setDirective(tx, lost, null)
  tx.emit({
    type: 'lead:closed',
    subject: { kind: 'lead', id: lead.id },
    customerId: lead.customerId,
    payload: { reason: input.reason },
  })
  return { stage: 'lost' }
}
