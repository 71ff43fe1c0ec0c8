import type { CustomerId, LedgerId } from '../../domain/ids.ts'
import type { Tx } from '../transaction.ts'

// What was on the wire once gives its key away: late proof of it must not pass for the draft that takes its place.
// What staff wrote answers everything before it, for as long as it is not taken back itself.
const TAKE_BACK = `with back as (
  update outbound_ledger o set state = $3, settled_at = now(), failure = jsonb_build_object('code', $4::text, 'detail', $5::text),
    intent_id = case when attempts > 0 and turn_id is not null then intent_id || '/' || turn_epoch else intent_id end
  where tenant_id = $1 and customer_id = any($2) and state in ('held', 'reserved') and ($6::uuid is null or id = $6)
    and ($6 is not null or not is_by_staff) and (not $7 or turn_id is not null) and (not $8 or purpose <> 'opt_out_confirmation')
    and (not $7 or part = 0 or not exists (select 1 from outbound_ledger f where f.tenant_id = o.tenant_id and f.intent_id = o.intent_id
      and f.turn_epoch = o.turn_epoch and f.part = 0 and f.state not in ('held', 'reserved', 'undone', 'expired')))
  returning id
), staffs as (
  select w.id, w.position from messages w join outbound_ledger s on s.tenant_id = w.tenant_id and s.id = w.id
  where w.tenant_id = $1 and w.customer_id = any($2) and w.direction = 'out' and w.author_kind = 'staff'
    and s.state not in ('undone', 'expired') and s.id not in (select id from back)
  order by w.position desc limit 1
), reopened as (
  update messages m set answered_at = case when m.position < s.position then m.answered_at end,
    answered_by = case when m.position < s.position then s.id end
  from (select 1) one left join staffs s on true
  where m.tenant_id = $1 and m.customer_id = any($2) and m.direction = 'in' and m.answered_by in (select id from back)
)
select id from back`

interface Reason {
  readonly code: string
  readonly detail: string
}

interface TakenBack {
  readonly state?: 'undone' | 'expired'
  readonly only?: LedgerId
  readonly answersOnly?: boolean
  readonly keepsOptOut?: boolean
}

async function run(tx: Tx, members: readonly CustomerId[], why: Reason, what: TakenBack): Promise<readonly LedgerId[]> {
  const back = await tx.run<{ id: LedgerId }>('take_back', TAKE_BACK, [
    tx.tenantId,
    members,
    what.state ?? 'undone',
    why.code,
    why.detail,
    what.only ?? null,
    what.answersOnly ?? false,
    what.keepsOptOut ?? false,
  ])
  return back.map(({ id }) => id)
}

/**
 * Takes back whatever the machine has not sent yet. Messages that only such a row answered wait for an answer again,
 * unless staff have written since.
 */
export const takeBackMachine = (tx: Tx, members: readonly CustomerId[], why: Reason) => run(tx, members, why, {})

/** The same after a STOP: only its confirmation still leaves. */
export const takeBackForStop = (tx: Tx, members: readonly CustomerId[], why: Reason) =>
  run(tx, members, why, { keepsOptOut: true })

/** Takes back answers that have not begun to leave: their messages are answered anew, with everything newer. */
export const takeBackAnswers = (
  tx: Tx,
  members: readonly CustomerId[],
  why: Reason,
  state: 'undone' | 'expired' = 'undone',
) => run(tx, members, why, { answersOnly: true, state })

/** Takes back one message, whoever wrote it. Empty when it has left. */
export const takeBackOne = (tx: Tx, members: readonly CustomerId[], only: LedgerId, why: Reason) =>
  run(tx, members, why, { only })
