import type { EnvelopeId, LeadId } from '../../domain/ids.ts'
import type { Currency } from '../../domain/money.ts'
import type { VendorOf } from '../../domain/providers.ts'
import type { EnvelopeState } from '../../domain/signature/envelope.ts'
import { notFound } from '../errors.ts'
import type { Tx } from '../transaction.ts'

export interface Contract {
  readonly id: EnvelopeId
  readonly leadId: LeadId
  readonly revision: number
  readonly state: EnvelopeState
  readonly vendor: VendorOf<'e-signature'>
  readonly providerRef: string | null
  readonly fields: Readonly<Record<string, string>>
  readonly amountMinor: number
  readonly currency: Currency
  readonly signerName: string
  readonly signerEmail: string
  readonly title: string
  readonly body: string
  readonly expiresInDays: number
}

const SELECT = `select e.id, e.lead_id as "leadId", e.revision, e.state, e.vendor, e.provider_ref as "providerRef", e.fields,
  e.amount_minor as "amountMinor", e.currency, e.signer_name as "signerName", e.signer_email as "signerEmail", t.title, t.body,
  greatest(1, ceil(extract(epoch from e.expires_at - now()) / 86400))::int as "expiresInDays"
from envelopes e join contract_templates t on t.tenant_id = e.tenant_id and t.id = e.template_id`

export async function readContract(tx: Tx, envelopeId: EnvelopeId): Promise<Contract> {
  const [row] = await tx.run<Contract & Record<string, unknown>>(
    'read_contract',
    `${SELECT} where e.tenant_id = $1 and e.id = $2`,
    [tx.tenantId, envelopeId],
  )
  if (row === undefined) throw notFound('contract')
  return row
}

/** The newest contract of a lead, if there is one. */
export async function newestContract(tx: Tx, leadId: LeadId): Promise<Contract | null> {
  const [row] = await tx.run<Contract & Record<string, unknown>>(
    'newest_contract',
    `${SELECT} where e.tenant_id = $1 and e.lead_id = $2 order by e.revision desc limit 1`,
    [tx.tenantId, leadId],
  )
  return row ?? null
}

/** The hash of the bytes that were sent, kept with the record. */
export async function recordDocumentHash(tx: Tx, envelopeId: EnvelopeId, sha256: string): Promise<void> {
  await tx.run('record_document', 'update envelopes set document_sha256 = $3 where tenant_id = $1 and id = $2', [
    tx.tenantId,
    envelopeId,
    sha256,
  ])
}
