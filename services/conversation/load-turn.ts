import { type CarriedFile, sayFiles } from '../../domain/attachment/say-files.ts'
import type { ControllerKind } from '../../domain/conversation/control.ts'
import type { Draft } from '../../domain/conversation/draft.ts'
import type { AccountId, CustomerId } from '../../domain/ids.ts'
import type { Channel, ContactPoint } from '../../domain/messaging/channel.ts'
import type { PersonaState } from '../../domain/persona/choose.ts'
import type { Persona } from '../../domain/persona/persona.ts'
import type { TenantSettings } from '../../domain/settings/tenant-settings.ts'
import { findOpenLead, type Lead } from '../lead/read.ts'
import { listPrices, type PublicPrice } from '../price/read.ts'
import { type PromptSet, readPrompts } from '../prompt/read.ts'
import { readSettings } from '../settings/read.ts'
import { findOpenTicket, type Ticket } from '../ticket/read.ts'
import type { Tx } from '../transaction.ts'
import { type Fence, FencedError } from './fence.ts'
import { isFlooding } from './flood.ts'

export interface TurnMessage {
  readonly id: string
  readonly text: string
  readonly direction: 'in' | 'out'
  readonly inTurn: boolean
  readonly attachments: number
  /** What a model is told of them; empty where there are none. */
  readonly files: string
  /** The rule by which we wrote it; null for what customers and staff wrote. */
  readonly rule: string | null
  readonly at: Date
}

/** Everything a turn is thought out from, read in one go. */
export interface TurnContext {
  readonly fence: Fence
  readonly customerId: CustomerId
  /** Everybody this conversation answers for. */
  readonly members: readonly CustomerId[]
  /** Whose address is answered: the customer themselves, or one merged into them. */
  readonly writerId: CustomerId
  readonly to: ContactPoint & { readonly accountId: AccountId }
  readonly controlEpoch: number
  readonly draft: Draft | null
  readonly correlationId: string
  readonly customer: { readonly name: string | null; readonly email: string | null; readonly isVip: boolean }
  readonly language: string | null
  readonly persona: PersonaState | null
  readonly sentiment: number
  readonly disclosures: Partial<Record<Channel, string>>
  readonly promptPins: Readonly<Record<string, string>>
  readonly messages: readonly TurnMessage[]
  /** There is more before the messages above: everything up to before this position. */
  readonly olderThan: number | null
  readonly oldestReceivedAt: Date
  readonly lead: Lead | null
  /** The matter that is open; its words are read as those of somebody who needs help. */
  readonly ticket: Ticket | null
  readonly wasEverCustomer: boolean
  readonly settings: TenantSettings
  /** They write more at once than a machine should answer. */
  readonly isFlooding: boolean
  readonly prices: readonly PublicPrice[]
  readonly prompts: PromptSet
  /** The articles a model may search: their version, and how many are live. */
  readonly knowledge: { readonly version: number; readonly liveDocuments: number }
}

interface Row {
  readonly customer_id: CustomerId
  readonly members: readonly CustomerId[]
  readonly epoch: number
  readonly control_epoch: number
  readonly current_control: number
  readonly controller: ControllerKind
  readonly closed: boolean
  readonly up_to: number
  readonly draft: Draft | null
  readonly correlation_id: string
  readonly customer_name: string | null
  readonly customer_email: string | null
  readonly is_vip: boolean
  readonly language: string | null
  readonly persona: Persona
  readonly persona_state: PersonaState | null
  readonly sentiment: number
  readonly disclosures: Partial<Record<Channel, string>>
  readonly prompt_pins: Record<string, string>
  readonly was_customer: boolean
  readonly knowledge_version: number | null
  readonly live_documents: number | null
}

const TURN = `select t.customer_id, c.customer_id || c.members as members, t.epoch, t.control_epoch, c.control_epoch as current_control, c.controller, t.closed_at is not null as closed,
  t.up_to, case when t.draft_epoch = t.epoch then t.draft end as draft, t.correlation_id, p.name as customer_name,
  p.email as customer_email, p.is_vip, coalesce(c.language, p.language) as language, c.persona, c.persona_state, c.sentiment,
  c.disclosures, c.prompt_pins,
  exists (select 1 from universal_leads_ledger l where l.tenant_id = t.tenant_id and l.customer_id = any(c.customer_id || c.members) and l.stage = 'paid')
    as was_customer, k.version as knowledge_version, k.live_documents
from turns t left join knowledge_bases k on k.tenant_id = t.tenant_id join conversations c on c.tenant_id = t.tenant_id and c.customer_id = t.customer_id
join customers p on p.tenant_id = t.tenant_id and p.id = t.customer_id
where t.tenant_id = $1 and t.id = $2`

interface MessageRow {
  readonly position: number
  readonly id: string
  readonly text: string
  readonly direction: 'in' | 'out'
  readonly in_turn: boolean
  readonly attachments: number
  readonly rule: string | null
  readonly files: readonly CarriedFile[] | null
  readonly customer_id: CustomerId
  readonly channel: Channel
  readonly account_id: AccountId
  readonly address: string
  readonly received_at: Date
}

// Of our own messages only those that left count as said.
const MOST_MESSAGES = 40
const MESSAGES = `select m.id, m.position, m.text, m.direction, m.turn_id = $3 and m.direction = 'in' as in_turn, jsonb_array_length(m.attachments) as attachments,
  m.why->>'rule' as rule, case when m.attachments <> '[]' then (select jsonb_agg(jsonb_build_object('type', coalesce(a.type, a.said_type), 'bytes', coalesce(a.size_bytes, a.said_bytes))
    order by a.place) from attachments a where a.tenant_id = $1 and a.message_id = m.id) end as files,
  m.customer_id, m.channel, m.account_id, m.address, m.received_at
from unnest($2::uuid[]) member, lateral (select n.* from messages n left join outbound_ledger o on o.tenant_id = n.tenant_id and o.id = n.id
  where n.tenant_id = $1 and n.customer_id = member and n.position <= $4
    and (n.direction = 'in' or (n.direction = 'out' and o.state in ('dispatched', 'unknown', 'confirmed', 'undecided')))
  order by n.position desc limit ${MOST_MESSAGES}) m
order by m.position desc limit ${MOST_MESSAGES}`

/** Reads what a turn needs; throws FencedError when the claim no longer holds. */
export async function loadTurn(tx: Tx, fence: Fence): Promise<TurnContext> {
  const [row] = await tx.run<Row & Record<string, unknown>>('load_turn', TURN, [tx.tenantId, fence.turnId])
  if (
    row === undefined ||
    row.epoch !== fence.epoch ||
    row.closed ||
    row.controller !== 'ai' ||
    row.control_epoch !== row.current_control
  )
    throw new FencedError()
  const [newestFirst, lead, ticket, settings, prices, prompts] = await Promise.all([
    tx.run<MessageRow & Record<string, unknown>>('turn_messages', MESSAGES, [
      tx.tenantId,
      row.members,
      fence.turnId,
      row.up_to,
    ]),
    findOpenLead(tx, row.members),
    findOpenTicket(tx, row.members),
    readSettings(tx),
    listPrices(tx),
    readPrompts(tx),
  ])
  const newest = newestFirst.find(({ in_turn }) => in_turn)
  const oldest = newestFirst.findLast(({ in_turn }) => in_turn)
  if (newest === undefined || oldest === undefined) throw new FencedError()
  const inbound = newestFirst.filter(({ direction }) => direction === 'in').map(({ received_at }) => received_at)
  return {
    fence,
    customerId: row.customer_id,
    members: row.members,
    writerId: newest.customer_id,
    // Answers go to the identity that wrote last.
    to: { channel: newest.channel, accountId: newest.account_id, address: newest.address },
    controlEpoch: row.control_epoch,
    draft: row.draft,
    correlationId: row.correlation_id,
    customer: { name: row.customer_name, email: row.customer_email, isVip: row.is_vip },
    language: row.language,
    persona: row.persona_state,
    sentiment: row.sentiment,
    disclosures: row.disclosures,
    promptPins: row.prompt_pins,
    messages: newestFirst
      .toReversed()
      .map(({ id, text, direction, in_turn, attachments, files, rule, received_at }) => ({
        id,
        text,
        direction,
        inTurn: in_turn,
        attachments,
        files: sayFiles(files ?? [], direction === 'in' ? 'customer' : 'us'),
        rule,
        at: received_at,
      })),
    olderThan: newestFirst.length < MOST_MESSAGES ? null : (newestFirst.at(-1)?.position ?? null),
    oldestReceivedAt: oldest.received_at,
    lead,
    ticket,
    wasEverCustomer: row.was_customer,
    settings,
    isFlooding: await isFlooding(tx, row.members, inbound, settings.flood),
    prices,
    prompts,
    knowledge: { version: row.knowledge_version ?? 0, liveDocuments: row.live_documents ?? 0 },
  }
}
