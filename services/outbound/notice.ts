import type { SendPurpose } from '../../domain/consent/consent.ts'
import { addressedAs } from '../../domain/identity/profile-name.ts'
import type { CustomerId, LeadId, LedgerId, PromiseId, TicketId } from '../../domain/ids.ts'
import type { Channel, ContactPoint } from '../../domain/messaging/channel.ts'
import type { LedgerKind, OutboundBody } from '../../domain/outbound/ledger.ts'
import type { Persona } from '../../domain/persona/persona.ts'
import { addDeadLetter } from '../dead-letter/add.ts'
import { readSettings } from '../settings/read.ts'
import type { Tx } from '../transaction.ts'
import { reserveSend } from './reserve.ts'

export interface MessageTemplate {
  readonly name: string
  readonly language: string
  readonly providerRef: string
  readonly body: string
}

/** What a notice is composed from: where it goes, and in which words it may go there. */
export interface NoticeContext {
  readonly to: ContactPoint
  readonly language: string
  readonly businessName: string
  readonly signature: string
  readonly customerName: string | null
  /** Null when the customer never wrote to this account. */
  readonly lastInboundAt: Date | null
  readonly now: Date
  readonly needsDisclosure: boolean
  readonly templates: readonly MessageTemplate[]
}

export interface ComposedNotice {
  readonly bodies: readonly OutboundBody[]
  readonly discloses: boolean
  /** The deadline its words name. */
  readonly promisedFor?: Date | null
}

export interface Notice {
  readonly customerId: CustomerId
  readonly about:
    | { readonly kind: 'lead'; readonly id: LeadId }
    | { readonly kind: 'ticket'; readonly id: TicketId }
    | { readonly kind: 'promise'; readonly id: PromiseId }
  /** Names the message within its deal, ticket or promise; sent once per name. */
  readonly name: string
  readonly purpose: SendPurpose
  /** Follows something the customer did a moment ago. */
  readonly isPrompted: boolean
  /** Where to write when the customer has not written yet. */
  readonly to: ContactPoint | null
  /** Pure; null when nothing may be said there (window shut, no template). */
  readonly compose: (context: NoticeContext) => ComposedNotice | null
}

interface Row {
  readonly language: string | null
  readonly customer_name: string | null
  readonly profile_name: string | null
  readonly disclosures: Partial<Record<Channel, string>>
  readonly last_inbound: Record<string, string>
  readonly control_epoch: number
  readonly persona: Persona
  readonly channel: Channel | null
  readonly account_id: string | null
  readonly address: string | null
  readonly now: Date
}

const CONTEXT = `select coalesce(c.language, p.language) as language, p.name as customer_name, p.profile_name, c.disclosures, c.last_inbound, c.control_epoch, c.persona,
  m.channel, m.account_id, m.address, clock_timestamp() as now
from conversations w join conversations c on c.tenant_id = w.tenant_id and c.customer_id = coalesce(w.moved_to, w.customer_id)
join customers p on p.tenant_id = c.tenant_id and p.id = c.customer_id
left join lateral (select channel, account_id, address from messages m where m.tenant_id = c.tenant_id and m.customer_id = any(c.customer_id || c.members)
  and m.channel is not null order by (m.direction = 'in') desc, m.position desc limit 1) m on true
where w.tenant_id = $1 and w.customer_id = $2`

/** Reserves a message the business sends by itself; empty when no channel or wording allows it, which is then recorded. */
export async function reserveNotice(tx: Tx, notice: Notice): Promise<readonly LedgerId[]> {
  const [row] = await tx.run<Row & Record<string, unknown>>('notice_context', CONTEXT, [tx.tenantId, notice.customerId])
  if (row === undefined) return []
  const to = contactPoint(row) ?? notice.to
  const composed = to === null ? null : notice.compose(await contextOf(tx, row, to))
  if (to === null || composed === null) {
    await recordUnsendable(tx, notice, to === null ? 'no_channel' : 'window_closed')
    return []
  }
  const ids: LedgerId[] = []
  for (const [part, body] of composed.bodies.entries())
    ids.push(await reservePart(tx, notice, row, to, composed, part, body))
  return ids
}

function contactPoint({ channel, account_id, address }: Row): ContactPoint | null {
  return channel === null || account_id === null || address === null
    ? null
    : { channel, accountId: account_id, address }
}

async function contextOf(tx: Tx, row: Row, to: ContactPoint): Promise<NoticeContext> {
  const settings = await readSettings(tx)
  const lastInbound = row.last_inbound[to.accountId]
  return {
    to,
    language: row.language ?? settings.languages[0] ?? 'en',
    businessName: settings.businessName,
    signature: settings.signature,
    customerName: addressedAs(row.customer_name, row.profile_name),
    lastInboundAt: lastInbound === undefined ? null : new Date(lastInbound),
    now: row.now,
    needsDisclosure: row.disclosures[to.channel] === undefined,
    templates: await readTemplates(tx, to.channel),
  }
}

const readTemplates = (tx: Tx, channel: Channel) =>
  tx.run<MessageTemplate & Record<string, unknown>>(
    'message_templates',
    `select name, language, provider_ref as "providerRef", body from message_templates where tenant_id = $1 and channel = $2 and approval = 'approved'`,
    [tx.tenantId, channel],
  )

/** The first word of the reason a message gives for itself. */
const RULE = { lead: 'deal', ticket: 'ticket', promise: 'promise' } as const

function reservePart(
  tx: Tx,
  notice: Notice,
  row: Row,
  to: ContactPoint,
  composed: ComposedNotice,
  part: number,
  body: OutboundBody,
): Promise<LedgerId> {
  const kind: LedgerKind =
    body.form === 'template' ? 'template' : notice.about.kind === 'promise' ? 'promise' : 'notice'
  return reserveSend(tx, {
    customerId: notice.customerId,
    to,
    intentId: `${notice.about.id}/${notice.name}`,
    kind,
    part,
    purpose: notice.purpose,
    body,
    author: { kind: 'system', userId: null, persona: row.persona },
    why: {
      decidedBy: 'fixed_text',
      rule: `${RULE[notice.about.kind]}:${notice.name}`,
      gates: [],
      persona: null,
      model: null,
      versions: {},
      sources: [],
      steps: [],
    },
    controlEpoch: row.control_epoch,
    turn: null,
    deal: null,
    discloses: composed.discloses && part === 0,
    isPrompted: notice.isPrompted,
    state: 'reserved',
    notBefore: null,
    expiresInMs: null,
    promisedFor: part === 0 ? (composed.promisedFor ?? null) : null,
    usage: null,
  })
}

async function recordUnsendable(tx: Tx, notice: Notice, reason: string): Promise<void> {
  await addDeadLetter(tx, {
    subject: { kind: notice.about.kind, id: notice.about.id },
    customerId: notice.customerId,
    reason: `${notice.name}:${reason}`,
    detail: { notice: notice.name, reason },
  })
}
