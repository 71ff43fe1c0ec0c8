import type { SendPurpose } from '../../domain/consent/consent.ts'
import type { Why } from '../../domain/conversation/why.ts'
import { addressedAs } from '../../domain/identity/profile-name.ts'
import type { CustomerId, LedgerId } from '../../domain/ids.ts'
import type { Channel, ContactPoint } from '../../domain/messaging/channel.ts'
import type { OutboundBody } from '../../domain/outbound/ledger.ts'
import type { Persona } from '../../domain/persona/persona.ts'
import { lockAnswering } from '../conversation/lock.ts'
import { readSettings } from '../settings/read.ts'
import type { Tx } from '../transaction.ts'
import { reserveSend } from './reserve.ts'

/** What an apology is composed for: where the message should have arrived. */
export interface Apology {
  readonly channel: Channel
  readonly language: string
  readonly businessName: string
  readonly signature: string
  readonly customerName: string | null
  readonly caseId: string
  readonly disclose: boolean
}

export interface ApologyRules {
  readonly replyWindowMs: (channel: Channel) => number | null
  readonly compose: (apology: Apology) => readonly OutboundBody[]
}

interface Failed extends ContactPoint {
  readonly profileName: string | null
  readonly customerId: CustomerId
  readonly intentId: string
  readonly purpose: SendPurpose
  readonly isPrompted: boolean
  readonly language: string | null
  readonly customerName: string | null
  readonly persona: Persona
  readonly isDisclosed: boolean
  readonly lastInboundAt: string | null
}

// What staff typed is theirs to explain, and an apology that fails is not apologised for.
const FAILED = `select o.customer_id as "customerId", o.channel, o.account_id as "accountId", o.recipient as address, o.intent_id as "intentId",
  o.purpose, o.is_prompted as "isPrompted", coalesce(c.language, p.language) as language, p.name as "customerName", p.profile_name as "profileName", c.persona,
  c.disclosures->o.channel is not null as "isDisclosed", c.last_inbound->>(o.account_id::text) as "lastInboundAt"
from outbound_ledger o join conversations c on c.tenant_id = o.tenant_id and c.customer_id = $3
join customers p on p.tenant_id = c.tenant_id and p.id = c.customer_id
where o.tenant_id = $1 and o.id = $2 and o.state = 'rejected' and not o.is_by_staff and o.purpose in ('reply', 'service')
  and o.kind not in ('rerouted', 'apology')`

const WHY: Why = {
  decidedBy: 'fixed_text',
  rule: 'apology',
  gates: [],
  persona: null,
  model: null,
  versions: {},
  sources: [],
  steps: [],
}

/**
 * A message the provider refused for good and that has no other way is apologised for, once, where it should have
 * arrived. Null where nothing may be written any more.
 */
export async function apologise(
  tx: Tx,
  { customerId, ledgerId }: { customerId: CustomerId; ledgerId: LedgerId },
  { replyWindowMs, compose }: ApologyRules,
): Promise<LedgerId | null> {
  const conversation = await lockAnswering(tx, customerId)
  const [failed] = await tx.run<Failed & Record<string, unknown>>('failed_without_way', FAILED, [
    tx.tenantId,
    ledgerId,
    conversation.customerId,
  ])
  if (failed === undefined || !isOpen(failed, conversation.now, replyWindowMs(failed.channel))) return null
  const settings = await readSettings(tx)
  const [body] = compose({
    ...failed,
    customerName: addressedAs(failed.customerName, failed.profileName),
    language: failed.language ?? settings.languages[0] ?? 'en',
    businessName: settings.businessName,
    signature: settings.signature,
    caseId: conversation.customerId,
    disclose: !failed.isDisclosed,
  })
  if (body === undefined) return null
  return reserveSend(tx, {
    customerId: failed.customerId,
    to: failed,
    // One for all parts of an answer.
    intentId: `${failed.intentId}/apology`,
    kind: 'apology',
    part: 0,
    purpose: failed.purpose,
    body,
    author: { kind: 'system', userId: null, persona: failed.persona },
    why: WHY,
    controlEpoch: conversation.controlEpoch,
    turn: null,
    deal: null,
    discloses: !failed.isDisclosed,
    isPrompted: failed.isPrompted,
    state: 'reserved',
    notBefore: null,
    expiresInMs: settings.sending.replyExpiryMs,
    usage: null,
  })
}

function isOpen({ lastInboundAt }: Failed, now: Date, windowMs: number | null): boolean {
  return windowMs === null || (lastInboundAt !== null && now.getTime() - Date.parse(lastInboundAt) < windowMs)
}
