import type { CustomerId } from '../../domain/ids.ts'
import type { TenantSettings } from '../../domain/settings/tenant-settings.ts'
import type { Tx } from '../transaction.ts'

const NEWEST = `select count(*)::int as messages from (select received_at from messages where tenant_id = $1 and customer_id = any($2)
  and direction = 'in' order by position desc limit $3) newest
where received_at > clock_timestamp() - $4::double precision * interval '1 minute'`

/** Nobody below this is even counted: a turn of an ordinary conversation asks nothing more. */
const FEWEST = 10
const MINUTE_MS = 60_000

/** Has one person written more than the business lets a machine answer? `lately`: when their newest messages arrived. */
export async function isFlooding(
  tx: Tx,
  members: readonly CustomerId[],
  lately: readonly Date[],
  { messages, minutes }: TenantSettings['flood'],
): Promise<boolean> {
  const since = Date.now() - (minutes + 1) * MINUTE_MS
  if (lately.filter((at) => at.getTime() > since).length < Math.min(FEWEST, messages)) return false
  const [row] = await tx.run<{ messages: number }>('count_newest', NEWEST, [
    tx.tenantId,
    members,
    messages + 1,
    minutes,
  ])
  return (row?.messages ?? 0) > messages
}
