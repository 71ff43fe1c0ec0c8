import type { ControllerKind } from '../../domain/conversation/control.ts'
import type { Draft } from '../../domain/conversation/draft.ts'
import { greetingNameOf } from '../../domain/identity/profile-name.ts'
import type { AccountId, CustomerId } from '../../domain/ids.ts'
import type { Language } from '../../domain/language.ts'
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
import { asTurnMessage, olderThan, readTurnMessages, type TurnMessage } from './turn-messages.ts'

/** Everything a turn is thought out from, read in one go. */
export interface TurnContext {
  readonly fence: Fence
  readonly customerId: CustomerId
  /** Everybody this conversation answers for. */
  readonly members: readonly CustomerId[]
  /** Whose address is answered: the customer themselves, or one merged into them. */
  readonly writerId: CustomerId
  readonly to: ContactPoint & { readonly accountId: AccountId }
  /** The provider's id of what is answered, the newest of it. */
  readonly answers: string
  readonly controlEpoch: number
  /** When the machine gave the conversation to people, while none of them has it yet. */
  readonly handedOverAt: Date | null
  readonly draft: Draft | null
  readonly correlationId: string
  readonly customer: {
    readonly name: string | null
    /** What to greet them by where they gave no name; not theirs to sign or be known by. */
    readonly greetingName: string | null
    readonly email: string | null
    readonly isVip: boolean
  }
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
  /** The articles a model may search: their version, how many are live, and what they are written in, the most used first. */
  readonly knowledge: {
    readonly version: number
    readonly liveDocuments: number
    readonly languages: readonly Language[]
  }
}

interface Row {
  readonly customer_id: CustomerId
  readonly members: readonly CustomerId[]
  readonly epoch: number
  readonly control_epoch: number
  readonly current_control: number
  readonly controller: ControllerKind
  readonly handed_over_at: Date | null
  readonly closed: boolean
  readonly up_to: number
  readonly draft: Draft | null
  readonly correlation_id: string
  readonly customer_name: string | null
  readonly profile_name: string | null
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
  readonly article_languages: readonly Language[] | null
}

const TURN = `select t.customer_id, c.customer_id || c.members as members, t.epoch, t.control_epoch, c.control_epoch as current_control, c.controller, c.handed_over_at, t.closed_at is not null as closed,
  t.up_to, case when t.draft_epoch = t.epoch then t.draft end as draft, t.correlation_id, p.name as customer_name, p.profile_name,
  p.email as customer_email, p.is_vip, coalesce(c.language, p.language) as language, c.persona, c.persona_state, c.sentiment,
  c.disclosures, c.prompt_pins,
  exists (select 1 from universal_leads_ledger l where l.tenant_id = t.tenant_id and l.customer_id = any(c.customer_id || c.members) and l.stage = 'paid')
    as was_customer, k.version as knowledge_version, k.live_documents,
  case when k.live_documents > 0 then (select array_agg(l.language order by l.articles desc, l.language) from
    (select d.language, count(*) as articles from knowledge_documents d where d.tenant_id = $1 and d.state = 'live' group by d.language) l)
  end as article_languages
from turns t left join knowledge_bases k on k.tenant_id = t.tenant_id join conversations c on c.tenant_id = t.tenant_id and c.customer_id = t.customer_id
join customers p on p.tenant_id = t.tenant_id and p.id = t.customer_id
where t.tenant_id = $1 and t.id = $2`

/** Reads what a turn needs; throws FencedError when the claim no longer holds. */
export async function loadTurn(tx: Tx, fence: Fence): Promise<TurnContext> {
  const [row] = await tx.run<Row & Record<string, unknown>>('load_turn', TURN, [tx.tenantId, fence.turnId])
  if (
    row === undefined ||
    row.epoch !== fence.epoch ||
    row.closed ||
    (row.controller !== 'ai' && row.handed_over_at === null) ||
    row.control_epoch !== row.current_control
  )
    throw new FencedError()
  const [newestFirst, lead, ticket, settings, prices, prompts] = await Promise.all([
    readTurnMessages(tx, { members: row.members, turnId: fence.turnId, upTo: row.up_to }),
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
    answers: newest.provider_message_id,
    controlEpoch: row.control_epoch,
    handedOverAt: row.handed_over_at,
    draft: row.draft,
    correlationId: row.correlation_id,
    customer: {
      name: row.customer_name,
      greetingName: row.customer_name === null ? greetingNameOf(row.profile_name) : null,
      email: row.customer_email,
      isVip: row.is_vip,
    },
    language: row.language,
    persona: row.persona_state,
    sentiment: row.sentiment,
    disclosures: row.disclosures,
    promptPins: row.prompt_pins,
    messages: newestFirst.toReversed().map(asTurnMessage),
    olderThan: olderThan(newestFirst),
    oldestReceivedAt: oldest.received_at,
    lead,
    ticket,
    wasEverCustomer: row.was_customer,
    settings,
    isFlooding: await isFlooding(tx, row.members, inbound, settings.flood),
    prices,
    prompts,
    knowledge: {
      version: row.knowledge_version ?? 0,
      liveDocuments: row.live_documents ?? 0,
      languages: row.article_languages ?? [],
    },
  }
}
