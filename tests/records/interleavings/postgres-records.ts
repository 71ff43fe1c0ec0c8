import { settleUnknown } from '../../../activities/messaging/settle-unknown.ts'
import { asId, type CustomerId, type LedgerId, type TurnId, type UserId } from '../../../domain/ids.ts'
import { firstPersona } from '../../../domain/persona/choose.ts'
import { FencedError, fencedEffect } from '../../../services/conversation/fence.ts'
import { loadTurn, type TurnContext } from '../../../services/conversation/load-turn.ts'
import { nextStep } from '../../../services/conversation/next-step.ts'
import { storeTurn } from '../../../services/conversation/store-turn.ts'
import { giveBackConversation, takeOverConversation } from '../../../services/conversation/take-over.ts'
import { ServiceError } from '../../../services/errors.ts'
import { receiveMessage } from '../../../services/inbox/receive.ts'
import { newId } from '../../../services/new-id.ts'
import { decideSend } from '../../../services/outbound/decide.ts'
import { applyDelivery } from '../../../services/outbound/delivery.ts'
import { dispatchSend } from '../../../services/outbound/dispatch.ts'
import { recordProviderFailure, recordProviderSuccess } from '../../../services/outbound/pace.ts'
import { reserveSend } from '../../../services/outbound/reserve.ts'
import { confirmSend, markUnknown, refuseSend } from '../../../services/outbound/settle.ts'
import { sendAsStaff } from '../../../services/outbound/staff-send.ts'
import { undoSend } from '../../../services/outbound/undo.ts'
import { dueConversations } from '../../../services/sweep/find-due.ts'
import type { Tx } from '../../../services/transaction.ts'
import {
  type Claimed,
  type DraftedTurn,
  type Fence,
  type Left,
  LIST_LAG_MS,
  type LineName,
  type Records,
  type StateChange,
  type Stored,
  type StoredMessage,
  type StoredSend,
  SWEEP_AGE_MS,
} from '../../model/records.ts'
import type { Business } from '../support/business.ts'
import { inbound } from '../support/people.ts'
import { ANY_TIME, textBody } from '../support/sends.ts'

let people = 0

/** One customer's records in real Postgres, changed by the product's own services. */
export async function postgresRecords(business: Business): Promise<Records> {
  const phone = `+3532${1_000_000 + ++people}`
  const { run } = business
  // The account is this run's alone while it lasts.
  await forgetTheLast(business)
  let known: CustomerId | null = null
  const customerId = async (): Promise<CustomerId> => {
    known ??= await customerOf(business, phone)
    return known
  }
  const ofCustomer = async <Result>(work: (tx: Tx, id: CustomerId) => Promise<Result>): Promise<Result> => {
    const id = await customerId()
    return run((tx) => work(tx, id))
  }
  const lineOf = (accountId: string): LineName => (accountId === business.account.sms ? 'sms' : 'whatsapp')

  return {
    receive: async ({ ref, line, text, wish }) =>
      (
        await run((tx) =>
          receiveMessage(
            tx,
            inbound(business, phone, { text, channel: line, providerMessageId: `${phone}/${ref}`, consentWish: wish }),
          ),
        )
      ).kind === 'stored'
        ? 'stored'
        : 'duplicate',
    next: () => ofCustomer((tx, id) => nextStep(tx, id)),
    load: (fence) => fenced(() => run(async (tx) => claimedBy(tx, await loadTurn(tx, turnFence(fence)), lineOf))),
    effect: async (fence, key) =>
      (await fenced(() =>
        run((tx) => fencedEffect(tx, turnFence(fence), { tool: 'note', businessKey: key, run: async () => true })),
      )) === true,
    reserve: (fence, claimed, draft) => fenced(() => run((tx) => reserveTurn(tx, fence, claimed, draft))),
    dispatch: async (ledgerId) => {
      const result = await ofCustomer((tx, id) =>
        dispatchSend(tx, { customerId: id, ledgerId: asId<LedgerId>(ledgerId) }, ANY_TIME),
      )
      if (result.kind !== 'go') return { kind: result.kind }
      const { attempt, isProbe, body } = result
      return { kind: 'go', ledgerId, attempt, isProbe, text: body.text, line: lineOf(result.accountId) }
    },
    confirm: (left, ref) =>
      run(async (tx) => {
        await confirmSend(tx, asId<LedgerId>(left.ledgerId), { providerMessageId: ref, raw: { ref } })
        if (left.isProbe) await recordProviderSuccess(tx, business.account[left.line])
      }),
    unknown: (left) =>
      run(async (tx) => {
        await markUnknown(tx, asId<LedgerId>(left.ledgerId), 'the connection broke', left.attempt)
        await recordProviderFailure(tx, business.account[left.line])
      }),
    refuse: (left: Left, refusal) => run((tx) => refuseSend(tx, asId<LedgerId>(left.ledgerId), refusal, left.attempt)),
    look: (ledgerId, list) =>
      settleUnknown(
        { db: business.records.db, providers: lookingAt(list), listLagMs: LIST_LAG_MS },
        business.scope,
        asId<LedgerId>(ledgerId),
      ),
    report: (ledgerId, ref) =>
      run(async (tx) => {
        const report = { ledgerId: asId<LedgerId>(ledgerId), providerMessageId: ref, status: 'delivered' as const }
        return (await applyDelivery(tx, { ...report, errorCode: null, raw: {} })) !== null
      }),
    takeOver: () => ofCustomer(async (tx, id) => void (await takeOverConversation(tx, id, newId<UserId>()))),
    giveBack: () => ofCustomer(async (tx, id) => void (await giveBackConversation(tx, id))),
    staffSend: (text) =>
      refused(() =>
        ofCustomer((tx, id) =>
          sendAsStaff(tx, { customerId: id, userId: newId<UserId>(), render: () => [textBody(text)] }),
        ),
      ),
    undo: (ledgerId) =>
      ofCustomer(async (tx, id) => (await undoSend(tx, { customerId: id, ledgerId: asId<LedgerId>(ledgerId) })).undone),
    decide: async (ledgerId, decision) =>
      (await refused(() => run((tx) => decideSend(tx, asId<LedgerId>(ledgerId), decision)))) !== null,
    isDue: async () => {
      const id = await customerId()
      return (await dueConversations(business.records.db, SWEEP_AGE_MS)).some((due) => due.customerId === id)
    },
    pass: async (ms) => letPass(business, await customerId(), ms),
    stored: async () => storedOf(business, await customerId()),
    changes: async () =>
      business.records.owner<StateChange & Record<string, unknown>>(
        'select ledger_id as id, line, was as "from", is_now as "to" from watch.changes where customer_id = $1 order by position',
        [await customerId()],
      ),
  }
}

/** What the run before left parked must not be found by this one's sweeper, nor its provider's troubles be met. */
async function forgetTheLast({ records, tenantId, rows }: Business): Promise<void> {
  await records.owner('delete from channel_paces where tenant_id = $1', [tenantId])
  await rows(
    `with parked as (update messages set answered_at = now() where direction = 'in' and answered_at is null)
     update outbound_ledger set state = 'dead' where state in ('held', 'reserved', 'dispatched', 'unknown', 'undelivered')`,
  )
}

const turnFence = ({ turnId, epoch }: Fence) => ({ turnId: asId<TurnId>(turnId), epoch })

async function fenced<Result>(work: () => Promise<Result>): Promise<Result | null> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof FencedError) return null
    throw error
  }
}

async function refused<Result>(work: () => Promise<Result>): Promise<Result | null> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof ServiceError) return null
    throw error
  }
}

async function customerOf(business: Business, phone: string): Promise<CustomerId> {
  const found = await business.row<{ id: CustomerId }>(
    'select customer_id as id from customer_identifiers where value = $1',
    [phone],
  )
  return found.id
}

async function claimedBy(tx: Tx, context: TurnContext, lineOf: (id: string) => LineName): Promise<Claimed> {
  const ids = context.messages.filter(({ inTurn }) => inTurn).map(({ id }) => id)
  const rows = await tx.run<{ ref: string }>(
    '',
    `select split_part(provider_message_id, '/', 2) as ref from messages where id = any($1) order by position`,
    [ids],
  )
  return { refs: rows.map(({ ref }) => ref), line: lineOf(context.to.accountId), controlEpoch: context.controlEpoch }
}

/** What the last transaction of a turn does: the draft and its parts, under the turn's fence. */
async function reserveTurn(tx: Tx, fence: Fence, claimed: Claimed, draft: DraftedTurn): Promise<readonly string[]> {
  const context = await loadTurn(tx, turnFence(fence))
  const why = {
    decidedBy: 'model',
    rule: 'test',
    gates: [],
    persona: null,
    model: null,
    versions: {},
    sources: [],
    steps: [],
  } as const
  const stored = {
    text: [draft.kind, ...draft.texts].join('|'),
    language: 'en',
    kind: draft.kind === 'opt_out_confirmation' ? 'reply' : draft.kind,
    attention: draft.kind === 'handover' ? 'human_requested' : null,
    why,
  } as const
  const counts = await storeTurn(tx, context, {
    draft: draft.texts.length === 0 ? null : stored,
    persona: { state: firstPersona(), rule: 'test', switched: false },
    features: {},
    sentiment: 0.5,
    language: 'en',
    pins: {},
  })
  const [, ...texts] = counts?.text.split('|') ?? []
  const kind = counts?.text.startsWith('opt_out') === true ? 'opt_out_confirmation' : (counts?.kind ?? 'reply')
  const ids: string[] = []
  for (const [part, text] of texts.entries())
    ids.push(
      await reserveSend(tx, {
        customerId: context.customerId,
        to: context.to,
        intentId: fence.turnId,
        kind,
        part,
        purpose: kind === 'opt_out_confirmation' ? kind : 'reply',
        body: textBody(text),
        author: { kind: 'ai', userId: null, persona: 'professional' },
        why: null,
        controlEpoch: claimed.controlEpoch,
        turn: context.fence.turnId === fence.turnId ? { id: context.fence.turnId, epoch: fence.epoch } : null,
        deal: null,
        discloses: false,
        isPrompted: true,
        state: 'reserved',
        notBefore: null,
        expiresInMs: 1_800_000,
        usage: null,
      }),
    )
  return ids
}

const FROM = '+353200000000'

const lookingAt = (list: Parameters<Records['look']>[1]) => ({
  messaging: async () => ({
    endpointKey: 'key',
    vendor: 'twilio' as const,
    channel: 'sms' as const,
    address: FROM,
    provider: {
      send: () => Promise.reject(new Error('looking never sends')),
      verify: () => false,
      parseDelivery: () => null,
      list: async ({ channel, to = '' }: { channel: string; to?: string }) =>
        (await list(channel === 'sms' ? 'sms' : 'whatsapp')).map(({ ref, text }) => ({
          providerMessageId: ref,
          direction: 'out' as const,
          from: FROM,
          to,
          text,
          status: 'sent',
          createdAt: null,
        })),
    },
  }),
})

/** Whatever is stored becomes older; the name of an attempt stays. */
async function letPass(business: Business, customerId: CustomerId, ms: number): Promise<void> {
  const earlier = (column: string) => `${column} = ${column} - $1 * interval '1 millisecond'`
  const times = ['not_before', 'expires_at', 'lease_until', 'missed_at', 'created_at'].map(earlier).join(', ')
  await business.rows(
    `with sends as (update outbound_ledger set ${times} where customer_id = $2 and state not in ('confirmed', 'rejected')),
      claims as (update turns set ${earlier('lease_until')} where customer_id = $2 and lease_until < 'infinity' and closed_at is null),
      inbox as (update messages set ${earlier('received_at')} where customer_id = $2 and direction = 'in' and answered_at is null)
     update channel_paces set ${earlier('closed_until')}`,
    [ms, customerId],
  )
}

async function storedOf(business: Business, customerId: CustomerId): Promise<Stored> {
  const { controller, needs } = await business.row<{ controller: 'ai' | 'staff'; needs: boolean }>(
    'select controller, attention is not null as needs from conversations where customer_id = $1',
    [customerId],
  )
  const messages = await business.rows<StoredMessage & Record<string, unknown>>(
    `select split_part(provider_message_id, '/', 2) as ref, answered_at is not null as "isAnswered" from messages
     where customer_id = $1 and direction = 'in' order by position`,
    [customerId],
  )
  const sends = await business.rows<StoredSend & Record<string, unknown>>(
    `select id, state, kind, body->>'text' as text, is_by_staff as "isByStaff", duplicates from outbound_ledger where customer_id = $1 order by created_at, part`,
    [customerId],
  )
  return { controller, needsPerson: needs, messages, sends }
}
