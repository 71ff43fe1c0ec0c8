import { compareNames } from '../../domain/identity/names.ts'
import type { CustomerId, LeadId } from '../../domain/ids.ts'
import type { ClassifiedLead } from '../../domain/lead/classify.ts'
import { matchProduct } from '../../domain/lead/match-product.ts'
import { ADDRESSED_BY, type IdentifierKind } from '../../domain/messaging/channel.ts'
import { money } from '../../domain/money.ts'
import { changeConsent } from '../consent/change.ts'
import { lockAnswering } from '../conversation/lock.ts'
import { createCustomerWith, findCustomer } from '../customer/create.ts'
import { readPerson } from '../customer/members.ts'
import { readProfiles } from '../customer/profile.ts'
import { proposeMatches } from '../customer/propose.ts'
import { newId } from '../new-id.ts'
import { listPrices } from '../price/read.ts'
import { readSettings } from '../settings/read.ts'
import type { Tx } from '../transaction.ts'
import { openLead } from './open.ts'
import { findOpenLead, type Lead } from './read.ts'
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
  /** A lead of its own, news for the open lead of the same person, or a delivery that was already here. */
  readonly kind: 'opened' | 'added' | 'repeated'
}

// One delivery at a time: a caller that repeats itself at once finds the lead of the first.
const ONE_BY_ONE = `select pg_advisory_xact_lock(hashtextextended($1::text || $2::text, 0))`

/** Turns a classified body into a customer and a lead, keeping the body whole; a repeated delivery finds its lead. */
export async function ingestLead(tx: Tx, incoming: IncomingLead): Promise<IngestedLead> {
  await tx.run('one_delivery', ONE_BY_ONE, [tx.tenantId, incoming.sourceKey])
  const known = await findBySource(tx, incoming.sourceKey)
  if (known !== null) return { ...known, kind: 'repeated' }
  const { fields, consents } = incoming.classified
  const customerId = await findPerson(tx, fields)
  // Two forms of one person at once must not open two leads.
  const { members } = await lockAnswering(tx, customerId)
  const open = await findOpenLead(tx, members)
  for (const consent of consents) await writeConsent(tx, customerId, incoming, consent)
  if (open !== null) await addTo(tx, open, fields)
  const leadId = open?.id ?? (await insert(tx, customerId, incoming))
  await proposeMatches(tx, customerId)
  await learnMappings(tx, incoming.classified)
  return { leadId, customerId, kind: open === null ? 'opened' : 'added' }
}

const ADD = `update universal_leads_ledger set phone = coalesce(phone, $3), version = version + 1, changed_at = now()
where tenant_id = $1 and id = $2`

/** Another form of somebody whose lead is open: it fills what is missing and overwrites nothing. */
async function addTo(tx: Tx, open: Lead, { name, email, phone }: Fields): Promise<void> {
  await tx.run('add_to_lead', ADD, [tx.tenantId, open.id, phone])
  const missing = {
    ...(open.name === null && name !== null ? { name } : {}),
    ...(open.email === null && email !== null ? { email } : {}),
  }
  if (Object.keys(missing).length > 0) await recordDetails(tx, open.id, missing, { turnId: null, sentiment: 0.5 })
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
  const taken: string[] = []
  for (const { kind, value } of addresses) {
    const found = await findCustomer(tx, kind, value)
    if (found === null) continue
    taken.push(value)
    if (addresses.length > 1 && (await isSomebodyElse(tx, found, name))) continue
    for (const other of addresses) await addIdentifier(tx, found, other)
    return found
  }
  const [first, ...others] = addresses.filter(({ value }) => !taken.includes(value))
  const identity = first ?? { kind: 'email' as const, value: `unknown-${newId()}` }
  const customerId =
    (await createCustomerWith(tx, { ...identity, verified: false, name })) ??
    (await findCustomer(tx, identity.kind, identity.value))
  if (customerId === null) throw new Error('an identifier vanished between two statements')
  for (const other of others) await addIdentifier(tx, customerId, other)
  return customerId
}

/** Two names on one number are two people: the second is known by their other address. */
async function isSomebodyElse(tx: Tx, customerId: CustomerId, name: string | null): Promise<boolean> {
  const { id } = await readPerson(tx, customerId)
  const [known] = await readProfiles(tx, [id])
  return compareNames(known?.name ?? null, name) === 'conflict'
}

// A form proves nothing: it may complete what other forms said of a person, never give a second address of a kind, nor
// any to somebody who wrote to us themselves.
const ADD_IDENTIFIER = `insert into customer_identifiers (tenant_id, id, customer_id, kind, value)
select $1, $2, $3, $4::text, $5 where not exists (select 1 from customer_identifiers k where k.tenant_id = $1 and k.customer_id = $3
  and (k.kind = $4::text or k.verified_at is not null))
on conflict (tenant_id, kind, value) do nothing`

async function addIdentifier(
  tx: Tx,
  customerId: CustomerId,
  { kind, value }: { kind: string; value: string },
): Promise<void> {
  await tx.run('add_identifier', ADD_IDENTIFIER, [tx.tenantId, newId(), customerId, kind, value])
}

async function writeConsent(
  tx: Tx,
  customerId: CustomerId,
  { classified, sourceKey }: IncomingLead,
  consent: ClassifiedLead['consents'][number],
): Promise<void> {
  // A form carries no address of a channel whose people only the channel itself can name.
  const addresses: Partial<Record<IdentifierKind, string | null>> = classified.fields
  const address = addresses[ADDRESSED_BY[consent.channel]] ?? null
  if (address === null) return
  await changeConsent(tx, {
    customerId,
    contactPoint: { channel: consent.channel, accountId: null, address },
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
