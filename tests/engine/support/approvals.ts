import { apiAs } from '../../support/api.ts'
import { rows } from '../../support/rows.ts'
import { until } from '../../support/until.ts'
import type { Buyer } from './people.ts'

interface Approval {
  readonly id: string
  readonly state: string
}

/** The newest approval of a kind, once it has been asked for. */
export async function askedFor(someone: Buyer, kind: string): Promise<Approval> {
  const leadId = await someone.leadId()
  return until(`the question for ${kind}`, async () => {
    const [found] = await rows<Approval & Record<string, unknown>>(
      someone.tenant,
      'select id, state from approvals where lead_id = $1 and kind = $2 order by created_at desc, id desc limit 1',
      [leadId, kind],
    )
    return found
  })
}

/** The owner answers; the status of the answer to them. */
export async function decide(someone: Buyer, approval: Approval, decision: 'approved' | 'rejected'): Promise<number> {
  return (await apiAs(someone.tenant)('POST', `/api/v1/approvals/${approval.id}`, { decision })).status
}
