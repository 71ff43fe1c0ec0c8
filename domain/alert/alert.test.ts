import { describe, expect, it } from 'vitest'
import { type AccountId, asId, type UserId } from '../ids.ts'
import { tenantSettingsSchema } from '../settings/tenant-settings.ts'
import { ALERT_KINDS } from './alert.ts'
import { findOccasions, guardrailOccasion } from './find.ts'
import { mayTell, type NoticeSnapshot } from './may-tell.ts'
import { type Person, recipientsOf } from './recipients.ts'
import { wordAlert } from './word.ts'

const { alerts: limits } = tenantSettingsSchema.parse({ businessName: 'Any' })
const at = (time: string) => new Date(`2026-11-20T${time}:00Z`)
const user = (last: string) => asId<UserId>(`00000000-0000-4000-8000-00000000000${last}`)
const [OWNER, ANN, VIEWER] = [user('1'), user('2'), user('3')]
const MAIL = { id: asId<AccountId>('00000000-0000-4000-8000-0000000000aa'), channel: 'email' as const }
const CHAT = { id: asId<AccountId>('00000000-0000-4000-8000-0000000000bb'), channel: 'slack' as const }
const person = (id: UserId, role: Person['role']): Person => ({ id, role, email: `${role}@example.com` })
const TEAM = [person(OWNER, 'owner'), person(ANN, 'staff'), person(VIEWER, 'viewer')]

describe('figures', () => {
  const account = (attempts: number, failed: number) => ({
    accounts: [{ id: 'a', channel: 'sms', attempts, failed }],
    waiting: { count: 0, oldestId: null },
  })
  it('give cause above the limit only, and not for a handful of sends', () => {
    expect(findOccasions(account(100, 5), limits, at('10:00'))).toEqual([])
    expect(findOccasions(account(4, 4), limits, at('10:00'))).toEqual([])
    expect(findOccasions(account(100, 6), limits, at('10:00'))).toMatchObject([
      { kind: 'error_rate', subject: 'a', detail: { percent: 6 } },
    ])
  })
  it('are one occasion within an hour, however often they are looked at', () => {
    const of = (time: string) => findOccasions(account(10, 10), limits, at(time))[0]?.occasion
    expect(of('10:00')).toBe(of('10:59'))
    expect(of('10:00')).not.toBe(of('11:00'))
  })
  it('name those who wait by the one who has waited longest', () => {
    const figures = { accounts: [], waiting: { count: 3, oldestId: 'm1' } }
    expect(findOccasions(figures, limits, at('10:00'))).toMatchObject([{ occasion: 'm1', detail: { count: 3 } }])
  })
  it('of the guardrails count above ten', () => {
    expect(guardrailOccasion(10, limits, at('10:00'))).toBeNull()
    expect(guardrailOccasion(11, limits, at('10:00'))).toMatchObject({ detail: { count: 11, limit: 10 } })
  })
})

describe('recipients', () => {
  const who = (kind: (typeof ALERT_KINDS)[number], userId: UserId | null, chosen: typeof limits.people = []) =>
    recipientsOf({ kind, userId }, TEAM, [MAIL, CHAT], chosen).map(({ address }) => address)
  it('are owners for what concerns the business, by mail at the address they log in with', () => {
    expect(who('breaker_open', null)).toEqual(['owner@example.com'])
  })
  it('are one person for what is theirs, and the owner beside them for a forgotten takeover', () => {
    expect(who('escalation', ANN)).toEqual(['staff@example.com'])
    expect(who('takeover_open', ANN)).toEqual(['owner@example.com', 'staff@example.com'])
  })
  it('are never viewers unless somebody chose so', () => {
    expect(who('escalation', VIEWER)).toEqual([])
    const chosen = [
      { userId: VIEWER, kinds: ['guardrails' as const], ways: [{ channel: 'email' as const, address: null }] },
    ]
    expect(who('guardrails', null, chosen)).toEqual(['owner@example.com', 'viewer@example.com'])
  })
  it('are told on every way they chose, and on none the business has not', () => {
    const ways = [
      { channel: 'slack' as const, address: 'T1/U1' },
      { channel: 'telegram' as const, address: '5' },
    ]
    expect(who('breaker_open', null, [{ userId: OWNER, kinds: ['breaker_open'], ways }])).toEqual(['T1/U1'])
    expect(who('guardrails', null, [{ userId: OWNER, kinds: ['breaker_open'], ways }])).toEqual([])
  })
})

describe('a notice', () => {
  const NIGHT = { from: '21:00', to: '08:00' }
  const tell = (changes: Partial<NoticeSnapshot> = {}) =>
    mayTell(
      {
        state: 'reserved',
        isUrgent: false,
        isOver: false,
        isDeliverable: true,
        expiresAt: at('23:59'),
        notBefore: null,
        providerClosedUntil: null,
        recipientBusy: false,
        now: at('12:00'),
        ...changes,
      },
      'UTC',
      NIGHT,
    )
  it('leaves by day, waits for the morning at night, and wakes people for what is urgent', () => {
    expect(tell()).toEqual({ kind: 'go' })
    expect(tell({ now: at('07:00') })).toEqual({ kind: 'wait', until: at('08:00') })
    expect(tell({ now: at('07:00'), isUrgent: true })).toEqual({ kind: 'go' })
  })
  it('is not sent about what is over, nor to whoever has left, nor a day late', () => {
    expect(tell({ isOver: true })).toMatchObject({ kind: 'drop', to: 'undone' })
    expect(tell({ isDeliverable: false })).toMatchObject({ kind: 'drop', to: 'undone' })
    expect(tell({ expiresAt: at('11:00') })).toMatchObject({ kind: 'drop', to: 'expired' })
  })
  it('waits for a provider that is left alone and for another one to the same address', () => {
    expect(tell({ providerClosedUntil: at('12:05') })).toEqual({ kind: 'wait', until: at('12:05') })
    expect(tell({ recipientBusy: true }).kind).toBe('wait')
  })
  it('is never sent again before it is known what became of it', () => {
    expect(tell({ state: 'dispatched', isOver: true })).toEqual({ kind: 'unknown' })
    expect(tell({ state: 'unknown' })).toEqual({ kind: 'unknown' })
    expect(tell({ state: 'confirmed' })).toEqual({ kind: 'sent' })
    expect(tell({ state: 'undecided' })).toEqual({ kind: 'sent' })
  })
})

const BUSINESS = { businessName: 'Alder Joinery', timeZone: 'Europe/Madrid' }

it('a moment is said by the clock of the business', () => {
  const detail = { what: 'A provider', until: '2026-11-20T16:05:00.000Z' }
  expect(wordAlert('breaker_open', detail, BUSINESS, at('10:00')).text).toContain('until 17:05.')
})

it('every kind has its words, and none leaves a gap in them', () => {
  const detail = {
    percent: 6,
    channel: 'sms',
    failed: 6,
    attempts: 100,
    minutes: 5,
    what: 'A provider',
    until: '2026-11-20T16:05:00.000Z',
    count: 11,
    limit: 10,
    number: 4,
    reason: 'legal',
    reminders: 0,
    customerId: 'c',
  }
  for (const kind of ALERT_KINDS) {
    const { subject, text, path } = wordAlert(kind, detail, BUSINESS, at('10:00'))
    expect(subject).toMatch(/^Alder Joinery: ./)
    expect(`${subject} ${text} ${path}`).not.toMatch(/\?|undefined|NaN/)
  }
})
