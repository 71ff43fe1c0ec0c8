import type { ConsentPurpose, ConsentState } from '../../domain/consent/consent.ts'
import type { StaffContact } from '../outbound/staff-send.ts'
import type { Tx } from '../transaction.ts'

const STANDING = `select (select jsonb_object_agg(purpose, state) from (select distinct on (purpose) purpose, state from consents n
    where n.tenant_id = $1 and n.channel = $2 and n.address = $3 order by purpose, at desc, id desc) newest) as consents,
  (select c.last_inbound->>$4::text from conversations c where c.tenant_id = $1 and c.customer_id = $5) as last_inbound`

export interface Standing {
  readonly consentStates: Readonly<Partial<Record<ConsentPurpose, ConsentState>>>
  readonly lastInboundAt: Date | null
}

/** What they allow, and when they last wrote, where a message for later would go. */
export async function readStanding(
  tx: Tx,
  { channel, address, accountId, customerId }: StaffContact,
): Promise<Standing> {
  const [row] = await tx.run<{
    consents: Partial<Record<ConsentPurpose, ConsentState>> | null
    last_inbound: string | null
  }>('scheduled_standing', STANDING, [tx.tenantId, channel, address, accountId, customerId])
  const last = row?.last_inbound ?? null
  return { consentStates: row?.consents ?? {}, lastInboundAt: last === null ? null : new Date(last) }
}
