import { guardrailOccasion } from '../../domain/alert/find.ts'
import type { GateHit } from '../../domain/conversation/why.ts'
import { readNow } from '../clock.ts'
import { readSettings } from '../settings/read.ts'
import type { Tx } from '../transaction.ts'
import { raiseAlert } from './raise.ts'

const STOPPED = `select count(*)::int as stopped from channel_accounts a
join outbound_ledger o on o.tenant_id = a.tenant_id and o.account_id = a.id and o.dispatched_at > now() - interval '1 hour' and o.part = 0
join messages m on m.tenant_id = o.tenant_id and m.id = o.id
where a.tenant_id = $1 and jsonb_path_exists(m.why, '$.gates[*] ? (@.effect == "refuse" || @.effect == "block")')`

const stops = ({ effect }: GateHit): boolean => effect === 'refuse' || effect === 'block'

/** A text was refused or blocked: with those of the last hour it may be one too many. */
export async function countGuardrails(tx: Tx, gates: readonly GateHit[]): Promise<void> {
  if (!gates.some(stops)) return
  const { alerts } = await readSettings(tx)
  const [row] = await tx.run<{ stopped: number }>('guardrails_lately', STOPPED, [tx.tenantId])
  // The one at hand has not left yet.
  const found = guardrailOccasion((row?.stopped ?? 0) + 1, alerts, await readNow(tx))
  if (found !== null) await raiseAlert(tx, found)
}
