import { createHmac } from 'node:crypto'
import { asId, type TenantId } from '../../domain/ids.ts'
import { sameText, type Vault } from '../credential/vault.ts'
import type { Database } from '../database.ts'
import { inTenant } from '../transaction.ts'

export interface LeadSender {
  readonly tenantId: TenantId
  readonly keyId: string
}

/** A body signed longer ago than this, or from the future, is a replay. */
const TOLERANCE_S = 300
/** With more signing keys than this a sender has to name its own. */
const MOST_KEYS = 50

export interface SignedLead {
  /** `t=<unix seconds>,v1=<hex hmac-sha256 of "t.body">` */
  readonly signature: string
  /** Names the signing key; without it those of a small installation are tried. */
  readonly keyId: string | null
  readonly body: Buffer
  readonly now: Date
}

interface SignatureParts {
  readonly timestamp: string
  readonly digest: string
}

function partsOf(signature: string, now: Date): SignatureParts | null {
  const found = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(signature.trim())
  const [, timestamp, digest] = found ?? []
  if (timestamp === undefined || digest === undefined) return null
  return Math.abs(now.getTime() / 1_000 - Number(timestamp)) > TOLERANCE_S ? null : { timestamp, digest }
}

/** Whose signing secret made this signature; null when nobody's. */
export async function findLeadSender(db: Database, vault: Vault, lead: SignedLead): Promise<LeadSender | null> {
  const parts = partsOf(lead.signature, lead.now)
  if (parts === null) return null
  for (const sender of await candidates(db, lead.keyId)) {
    const secret = await secretOf(db, vault, sender)
    if (secret !== null && fits(secret, parts, lead.body)) return sender
  }
  return null
}

async function candidates(db: Database, keyId: string | null): Promise<readonly LeadSender[]> {
  const query =
    keyId === null
      ? { name: 'signing_keys', text: 'select tenant_id, key_id from signing_keys($1)', values: [MOST_KEYS] }
      : {
          name: 'signing_key',
          text: 'select tenant_id, $1::uuid as key_id from resolve_api_key_id($1::uuid)',
          values: [keyId],
        }
  const { rows } = await db.pool.query<{ tenant_id: string; key_id: string }>(query)
  return rows.map((row) => ({ tenantId: asId<TenantId>(row.tenant_id), keyId: row.key_id }))
}

/** Null for a key that signs nothing. */
async function secretOf(db: Database, vault: Vault, { tenantId, keyId }: LeadSender): Promise<string | null> {
  const scope = { tenantId, actor: { kind: 'system', part: 'access' } as const, correlationId: 'access' }
  const [row] = await inTenant(db, scope, (tx) =>
    tx.run<{ signing_secret: Buffer | null }>(
      'signing_secret',
      'select signing_secret from api_keys where tenant_id = $1 and id = $2',
      [tenantId, keyId],
    ),
  )
  return row === undefined || row.signing_secret === null ? null : vault.open(row.signing_secret)
}

function fits(secret: string, { timestamp, digest }: SignatureParts, body: Buffer): boolean {
  return sameText(createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest('hex'), digest)
}
