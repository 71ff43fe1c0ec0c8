import { type CarriedFile, sayFiles } from '../../domain/attachment/say-files.ts'
import type { AccountId, CustomerId, TurnId } from '../../domain/ids.ts'
import type { Channel } from '../../domain/messaging/channel.ts'
import type { ProviderWord } from '../../domain/messaging/provider-word.ts'
import type { Quotation } from '../../domain/messaging/quotation.ts'
import type { Tx } from '../transaction.ts'
import { asQuotation, QUOTED, type QuotedRow } from './quoted.ts'

export interface TurnMessage {
  readonly id: string
  readonly text: string
  readonly direction: 'in' | 'out'
  readonly inTurn: boolean
  readonly attachments: number
  /** As what the provider answered it by itself; null where it is ours to answer. */
  readonly answeredAs: ProviderWord | null
  /** What a model is told of them; empty where there are none. */
  readonly files: string
  /** The rule by which we wrote it; null for what customers and staff wrote. */
  readonly rule: string | null
  /** What it replies to, of a message in the turn; null where that is what was said last. */
  readonly quoted: Quotation | null
  readonly at: Date
}

export interface MessageRow {
  readonly position: number
  readonly id: string
  readonly text: string
  readonly direction: 'in' | 'out'
  readonly in_turn: boolean
  readonly attachments: number
  readonly rule: string | null
  readonly answered_as: ProviderWord | null
  readonly files: readonly CarriedFile[] | null
  readonly quoted: QuotedRow | null
  readonly customer_id: CustomerId
  readonly channel: Channel
  readonly account_id: AccountId
  readonly address: string
  readonly provider_message_id: string
  readonly received_at: Date
}

// Of our own messages only those that left count as said.
const MOST_MESSAGES = 40
const MESSAGES = `select m.id, m.position, m.text, m.direction, m.turn_id = $3 and m.direction = 'in' as in_turn, jsonb_array_length(m.attachments) as attachments,
  m.why->>'rule' as rule, m.metadata->>'answeredAs' as answered_as, case when m.attachments <> '[]' then (select jsonb_agg(jsonb_build_object('type', coalesce(a.type, a.said_type), 'bytes', coalesce(a.size_bytes, a.said_bytes))
    order by a.place) from attachments a where a.tenant_id = $1 and a.message_id = m.id) end as files,
  case when m.turn_id = $3 then ${QUOTED} end as quoted,
  m.customer_id, m.channel, m.account_id, m.address, m.provider_message_id, m.received_at
from unnest($2::uuid[]) member, lateral (select n.* from messages n left join outbound_ledger o on o.tenant_id = n.tenant_id and o.id = n.id
  where n.tenant_id = $1 and n.customer_id = member and n.position <= $4
    and (n.direction = 'in' or (n.direction = 'out' and o.state in ('dispatched', 'unknown', 'confirmed', 'undecided')))
  order by n.position desc limit ${MOST_MESSAGES}) m
order by m.position desc limit ${MOST_MESSAGES}`

/** What a conversation said up to a position, the newest first. */
export const readTurnMessages = (
  tx: Tx,
  asked: { readonly members: readonly CustomerId[]; readonly turnId: TurnId; readonly upTo: number },
): Promise<MessageRow[]> =>
  tx.run<MessageRow & Record<string, unknown>>('turn_messages', MESSAGES, [
    tx.tenantId,
    asked.members,
    asked.turnId,
    asked.upTo,
  ])

export const asTurnMessage = ({ direction, in_turn, files, quoted, received_at, ...row }: MessageRow): TurnMessage => ({
  id: row.id,
  text: row.text,
  direction,
  inTurn: in_turn,
  attachments: row.attachments,
  answeredAs: row.answered_as,
  files: sayFiles(files ?? [], direction === 'in' ? 'customer' : 'us'),
  rule: row.rule,
  quoted: quoted === null ? null : asQuotation(quoted),
  at: received_at,
})

/** Everything up to before this position lies further back; null where nothing does. */
export const olderThan = (newestFirst: readonly MessageRow[]): number | null =>
  newestFirst.length < MOST_MESSAGES ? null : (newestFirst.at(-1)?.position ?? null)
