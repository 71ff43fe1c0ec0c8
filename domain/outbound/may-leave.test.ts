// Fails when: any one check is gone or stands elsewhere (domain/outbound/may-leave.ts).
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LEDGER_STATES, mayBecome } from './ledger.ts'
import { mayLeave, type SendSnapshot } from './may-leave.ts'

const NOW = new Date('2026-11-20T12:00:00Z')
const LATER = new Date('2026-11-20T12:00:10Z')
const EARLIER = new Date('2026-11-20T11:59:00Z')

const REPLY: SendSnapshot = {
  state: 'reserved',
  isByStaff: false,
  controller: 'ai',
  controlEpoch: 3,
  rowControlEpoch: 3,
  turnEpoch: 7,
  rowTurnEpoch: 7,
  newerUnansweredInbound: false,
  turnIsFinal: false,
  purpose: 'reply',
  consentStates: {},
  withinReplyWindow: true,
  form: 'text',
  quiet: false,
  expired: false,
  dealVersion: 2,
  rowDealVersion: 2,
  notBefore: null,
  now: NOW,
  autonomyPaused: false,
  autonomy: 'auto',
  isRest: false,
  isSuggestible: true,
  rateTokenAvailable: true,
  recipientBusy: false,
  providerClosedUntil: null,
}
const NOTICE: Partial<SendSnapshot> = { rowTurnEpoch: null, purpose: 'service', consentStates: { service: 'granted' } }
const STAFF: Partial<SendSnapshot> = { isByStaff: true, rowTurnEpoch: null, rowDealVersion: null }
const decide = (...changes: readonly Partial<SendSnapshot>[]) => mayLeave(Object.assign({}, REPLY, ...changes))

const wait = (why: string, until: Date | null = null) => ({ kind: 'wait', until, why })
const drop = (to: string, reason: string) => ({ kind: 'drop', to, reason })
const redo = (reason: string) => ({ kind: 'redo', reason })
const GO = { kind: 'go' }
const HOLD = { kind: 'hold' }

describe('a message may leave', () => {
  it.each([
    ['a reply that nothing objects to', {}, GO],
    ['a notice with consent', NOTICE, GO],
    ['staff’s own words after a takeover', { ...STAFF, controller: 'staff', controlEpoch: 9 }, GO],
    ['staff’s own words during a pause', { ...STAFF, autonomyPaused: true }, GO],
    ['staff’s own words with newer messages waiting', { ...STAFF, newerUnansweredInbound: true }, GO],
    ['a reply at night', { quiet: true }, GO],
    ['the last restart’s reply, whatever came after', { newerUnansweredInbound: true, turnIsFinal: true }, GO],
    ['a template outside the reply window', { ...NOTICE, form: 'template', withinReplyWindow: false }, GO],
    ['a reply once the provider may be asked again', { providerClosedUntil: EARLIER }, GO],
    ['a held row after its undo window', { state: 'held', notBefore: EARLIER }, GO],
    [
      'the confirmation of STOP, without consent and during a pause',
      { purpose: 'opt_out_confirmation', consentStates: { service: 'withdrawn' }, autonomyPaused: true },
      GO,
    ],
    ['a notice whatever came in meanwhile', { ...NOTICE, newerUnansweredInbound: true }, GO],

    ['a reply after a takeover', { controller: 'staff', controlEpoch: 4 }, drop('undone', 'taken_over')],
    ['a reply in staff’s hands of the same epoch', { controller: 'staff' }, drop('undone', 'taken_over')],
    ['a notice after a takeover', { ...NOTICE, controller: 'staff' }, drop('undone', 'taken_over')],
    ['a held row after a takeover', { state: 'held', controller: 'staff' }, drop('undone', 'taken_over')],
    ['a reply from before a takeover that was given back', { controlEpoch: 5 }, redo('control_changed')],
    [
      'a notice from before a takeover that was given back',
      { ...NOTICE, controlEpoch: 5 },
      drop('undone', 'control_changed'),
    ],
    ['a reply that is too old', { expired: true }, drop('expired', 'expired')],
    ['staff’s words that are too old', { ...STAFF, expired: true }, drop('expired', 'expired')],
    ['a held row that is too old', { state: 'held', expired: true }, drop('expired', 'expired')],
    ['a reply of an older turn', { turnEpoch: 8 }, redo('older_turn')],
    ['a reply while a newer message waits', { newerUnansweredInbound: true }, redo('newer_inbound')],
    ['a reply about a deal that changed', { dealVersion: 3 }, redo('deal_changed')],
    ['a reply about a deal that is gone', { dealVersion: null }, redo('deal_changed')],
    ['a notice about a deal that changed', { ...NOTICE, dealVersion: 3 }, drop('undone', 'deal_changed')],
    ['a reply after STOP', { consentStates: { service: 'withdrawn' } }, drop('rejected', 'no_consent')],
    ['staff’s words after STOP', { ...STAFF, consentStates: { service: 'withdrawn' } }, drop('rejected', 'no_consent')],
    ['a notice without consent', { ...NOTICE, consentStates: {} }, drop('rejected', 'no_consent')],
    ['marketing without consent', { ...NOTICE, purpose: 'marketing' }, drop('rejected', 'no_consent')],
    ['a reply to an address nothing arrives at', { isAddressUnusable: true }, drop('rejected', 'address_unusable')],
    ['staff’s own words to such an address', { ...STAFF, isAddressUnusable: true }, GO],
    ['free text outside the reply window', { withinReplyWindow: false }, drop('rejected', 'outside_reply_window')],
    ['a reply during a pause', { autonomyPaused: true }, wait('autonomy_paused')],
    ['a reply where only people answer now', { autonomy: 'off' }, redo('autonomy_changed')],
    ['a reply where people release what leaves now', { autonomy: 'suggest' }, HOLD],
    ['a mere excuse there', { autonomy: 'suggest', isSuggestible: false }, redo('autonomy_changed')],
    ['the rest of an answer where only people answer now', { autonomy: 'off', isRest: true }, HOLD],
    ['the rest of an answer that was tried', { autonomy: 'suggest', isRest: true, isSuggestible: false }, HOLD],
    ['a notice where only people answer', { ...NOTICE, autonomy: 'off' }, GO],
    ['staff’s own words there', { ...STAFF, autonomy: 'off' }, GO],
    [
      'the confirmation of STOP there',
      { purpose: 'opt_out_confirmation', consentStates: { service: 'withdrawn' }, autonomy: 'off' },
      GO,
    ],
    ['a notice before its time', { ...NOTICE, notBefore: LATER }, wait('not_before', LATER)],
    ['a notice at night', { ...NOTICE, quiet: true }, wait('quiet_hours')],
    ['a reply while another is on its way', { recipientBusy: true }, wait('recipient_busy')],
    ['a reply while the provider is down', { providerClosedUntil: LATER }, wait('provider_closed', LATER)],
    ['a reply without a rate token', { rateTokenAvailable: false }, wait('rate')],
    ['a held row without a time', { state: 'held' }, wait('held')],
    ['a held row within its undo window', { state: 'held', notBefore: LATER }, wait('held', LATER)],
  ] as const)('%s', (_, change, decision) => {
    expect(decide(change)).toEqual(decision)
  })

  it.each(LEDGER_STATES.filter((state) => state !== 'held' && state !== 'reserved'))(
    'never from the state %s',
    (state) => {
      expect(decide({ state })).toEqual(wait('not_open'))
    },
  )
})

/** From first to last: with all of these wrong at once, the first one still wrong decides. */
const PRECEDENCE: readonly [Partial<SendSnapshot>, unknown][] = [
  [{ state: 'dispatched' }, wait('not_open')],
  [{ controller: 'staff' }, drop('undone', 'taken_over')],
  [{ expired: true }, drop('expired', 'expired')],
  [{ rowControlEpoch: 1 }, redo('control_changed')],
  [{ rowTurnEpoch: 1 }, redo('older_turn')],
  [{ newerUnansweredInbound: true }, redo('newer_inbound')],
  [{ rowDealVersion: 1 }, redo('deal_changed')],
  [{ consentStates: { service: 'withdrawn' } }, drop('rejected', 'no_consent')],
  [{ isAddressUnusable: true }, drop('rejected', 'address_unusable')],
  [{ withinReplyWindow: false }, drop('rejected', 'outside_reply_window')],
  [{ autonomyPaused: true }, wait('autonomy_paused')],
  [{ autonomy: 'suggest' }, HOLD],
  [{ notBefore: LATER }, wait('not_before', LATER)],
  [{ recipientBusy: true }, wait('recipient_busy')],
  [{ providerClosedUntil: LATER }, wait('provider_closed', LATER)],
  [{ rateTokenAvailable: false }, wait('rate')],
]

it.each(PRECEDENCE.map((_, index) => index))('check %i comes before all later ones', (index) => {
  const wrong = PRECEDENCE.slice(index).map(([change]) => change)
  expect(decide(...wrong)).toEqual(PRECEDENCE[index]?.[1])
})

const anySnapshot: fc.Arbitrary<SendSnapshot> = fc.record({
  state: fc.constantFrom(...LEDGER_STATES),
  isByStaff: fc.boolean(),
  controller: fc.constantFrom('ai' as const, 'staff' as const),
  controlEpoch: fc.nat(1),
  rowControlEpoch: fc.nat(1),
  turnEpoch: fc.nat(1),
  rowTurnEpoch: fc.option(fc.nat(1)),
  newerUnansweredInbound: fc.boolean(),
  turnIsFinal: fc.boolean(),
  purpose: fc.constantFrom('reply' as const, 'service' as const, 'marketing' as const, 'opt_out_confirmation' as const),
  consentStates: fc.record(
    {
      service: fc.constantFrom('granted' as const, 'withdrawn' as const),
      marketing: fc.constantFrom('granted' as const, 'withdrawn' as const),
    },
    { requiredKeys: [] },
  ),
  withinReplyWindow: fc.boolean(),
  form: fc.constantFrom('text' as const, 'template' as const),
  quiet: fc.boolean(),
  expired: fc.boolean(),
  dealVersion: fc.option(fc.nat(1)),
  rowDealVersion: fc.option(fc.nat(1)),
  notBefore: fc.option(fc.constantFrom(EARLIER, LATER)),
  now: fc.constant(NOW),
  autonomyPaused: fc.boolean(),
  autonomy: fc.constantFrom('off' as const, 'suggest' as const, 'auto' as const),
  isRest: fc.boolean(),
  isSuggestible: fc.boolean(),
  rateTokenAvailable: fc.boolean(),
  recipientBusy: fc.boolean(),
  providerClosedUntil: fc.option(fc.constantFrom(EARLIER, LATER)),
})

describe('whatever the circumstances', () => {
  const always = (check: (snapshot: SendSnapshot, kind: string) => void) =>
    fc.assert(
      fc.property(anySnapshot, (snapshot) => check(snapshot, mayLeave(snapshot).kind)),
      { numRuns: 5_000 },
    )

  it('nothing that staff did not type passes a takeover', () => {
    always((snapshot, kind) => {
      if (kind === 'go' && !snapshot.isByStaff)
        expect([snapshot.controller, snapshot.controlEpoch]).toEqual(['ai', snapshot.rowControlEpoch])
    })
  })

  it('after STOP only its confirmation leaves', () => {
    always(({ consentStates, purpose }, kind) => {
      if (kind === 'go' && consentStates.service === 'withdrawn') expect(purpose).toBe('opt_out_confirmation')
    })
  })

  it('nothing leaves expired, early, without a token or beside another in flight', () => {
    always(({ expired, notBefore, rateTokenAvailable, recipientBusy }, kind) => {
      if (kind === 'go')
        expect([expired, notBefore === LATER, rateTokenAvailable, recipientBusy]).toEqual([false, false, true, false])
    })
  })

  it('no answer of the machine leaves where people answer or release it', () => {
    always(({ rowTurnEpoch, isByStaff, purpose, autonomy }, kind) => {
      if (kind === 'go' && rowTurnEpoch !== null && !isByStaff && purpose === 'reply') expect(autonomy).toBe('auto')
    })
  })

  it('only drafts of a turn are drafted again, or left to a person', () => {
    always(({ rowTurnEpoch, isByStaff }, kind) => {
      if (kind === 'redo' || kind === 'hold') expect([rowTurnEpoch === null, isByStaff]).toEqual([false, false])
    })
  })

  it('a dropped row may take the state it is given, once reserved', () => {
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        const decision = mayLeave(snapshot)
        if (decision.kind === 'drop') expect(mayBecome('reserved', decision.to)).toBe(true)
      }),
    )
  })
})
