import type { CustomerId, LeadId } from '../../domain/ids.ts'
import type { ClassifiedLead } from '../../domain/lead/classify.ts'
import { matchProduct } from '../../domain/lead/match-product.ts'
import { money } from '../../domain/money.ts'
import { changeConsent } from '../consent/change.ts'
import { createCustomerWith, findCustomer } from '../customer/create.ts'
import { newId } from '../new-id.ts'
import { listPrices } from '../price/read.ts'
import { readSettings } from '../settings/read.ts'
import type { Tx } from '../transaction.ts'
import { openLead } from './open.ts'
import { findOpenLead } from './read.ts'
import { recordDetails } from './record-details.ts'

export interface IncomingLead {
  readonly raw: unknown
  readonly classified: ClassifiedLead
  /** The caller's Idempotency-Key, or a hash of the body. */
  readonly sourceKey: string
}

export interface IngestedLead {
  readonly leadId: LeadId
  readonly customerId: CustomerId
  /** False when this delivery, or an open lead of the same person, was already here. */
  readonly isNew: boolean
}

/** Turns a classified body into a customer and a lead, keeping the body whole; a repeated delivery finds its lead. */
export async function ingestLead(tx: Tx, incoming: IncomingLead): Promise<IngestedLead> {
  const known = await findBySource(tx, incoming.sourceKey)
  if (known !== null) return { ...known, isNew: false }
  const { fields, consents } = incoming.classified
  const customerId = await findPerson(tx, fields)
  const open = await findOpenLead(tx, customerId)
  for (const consent of consents) await writeConsent(tx, customerId, incoming, consent)
  if (open !== null) return { leadId: open.id, customerId, isNew: false }
  const leadId = await insert(tx, customerId, incoming)
  await learnMappings(tx, incoming.classified)
  return { leadId, customerId, isNew: true }
}

async function findBySource(tx: Tx, sourceKey: string): Promise<{ leadId: LeadId; customerId: CustomerId } | null> {
  const [row] = await tx.run<{ id: LeadId; customer_id: CustomerId }>(
    'lead_by_source',
    'select id, customer_id from universal_leads_ledger where tenant_id = $1 and source_key = $2',
    [tx.tenantId, sourceKey],
  )
  return row === undefined ? null : { leadId: row.id, customerId: row.customer_id }
}

type Fields = ClassifiedLead['fields']

/** A number or address we know is that person; a form proves neither, so nothing is marked as verified. */
async function findPerson(tx: Tx, { phone, email, name }: Fields): Promise<CustomerId> {
  const addresses = [
    ...(phone === null ? [] : [{ kind: 'phone' as const, value: phone }]),
    ...(email === null ? [] : [{ kind: 'email' as const, value: email }]),
  ]
  for (const { kind, value } of addresses) {
    const found = await findCustomer(tx, kind, value)
    if (found !== null) return found
  }
  const [first, ...others] = addresses
  const identity = first ?? { kind: 'email' as const, value: `unknown-${newId()}` }
  const customerId =
    (await createCustomerWith(tx, { ...identity, verified: false, name })) ??
    (await findCustomer(tx, identity.kind, identity.value))
  if (customerId === null) throw new Error('an identifier vanished between two statements')
  for (const other of others) await addIdentifier(tx, customerId, other)
  return customerId
}

async function addIdentifier(
  tx: Tx,
  customerId: CustomerId,
  { kind, value }: { kind: string; value: string },
): Promise<void> {
  await tx.run(
    'add_identifier',
    `insert into customer_identifiers (tenant_id, id, customer_id, kind, value) values ($1, $2, $3, $4, $5) on conflict (tenant_id, kind, value) do nothing`,
    [tx.tenantId, newId(), customerId, kind, value],
  )
}

async function writeConsent(
  tx: Tx,
  customerId: CustomerId,
  { classified, sourceKey }: IncomingLead,
  consent: ClassifiedLead['consents'][number],
): Promise<void> {
  const { phone } = classified.fields
  if (phone === null) return
  await changeConsent(tx, {
    customerId,
    contactPoint: { channel: consent.channel, accountId: null, address: phone },
    purposes: [consent.purpose],
    state: consent.granted ? 'granted' : 'withdrawn',
    source: 'lead_form',
    proof: { path: consent.path, value: consent.value, sourceKey },
  })
}

async function insert(tx: Tx, customerId: CustomerId, { classified, raw, sourceKey }: IncomingLead): Promise<LeadId> {
  const { fields, vertical, intent } = classified
  const settings = await readSettings(tx)
  const wanted = [fields.product, fields.message].filter((text) => text !== null).join(' ')
  const priceId = wanted === '' ? null : matchProduct(wanted, await listPrices(tx))
  const leadId = await openLead(tx, {
    customerId,
    source: 'webhook',
    sourceKey,
    currency: settings.currency,
    vertical,
    intent,
    urgency: fields.urgency,
    name: fields.name,
    email: fields.email,
    phone: fields.phone,
    interest: (fields.product ?? fields.message)?.slice(0, 200) ?? null,
    priceId,
    budgetMinor: fields.budget === null ? null : money(fields.budget.amountMinor, fields.budget.currency).amountMinor,
    raw,
  })
  if (leadId === null) throw new Error('a lead opened twice in one transaction')
  // Whatever is missing becomes the next turn's question; a complete form is qualified at once.
  await recordDetails(tx, leadId, {}, { turnId: null, sentiment: 0.5 })
  return leadId
}

const LEARN = `insert into dynamic_ontology_map (tenant_id, id, vertical, path, field, confidence) values ($1, $2, $3, $4, $5, $6)
on conflict (tenant_id, vertical, path) do update set seen = dynamic_ontology_map.seen + 1, last_seen_at = now(),
  confidence = greatest(dynamic_ontology_map.confidence, excluded.confidence)`

/** Proposes what was found for review; confirmed ones decide the next time. */
async function learnMappings(tx: Tx, { vertical, mappings }: ClassifiedLead): Promise<void> {
  for (const { path, field, confidence } of mappings)
    await tx.run('learn_mapping', LEARN, [tx.tenantId, newId(), vertical, path, field, confidence])
}
