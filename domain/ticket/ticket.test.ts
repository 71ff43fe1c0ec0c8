import { describe, expect, it } from 'vitest'
import type { AttentionReason } from '../conversation/attention.ts'
import { decideInbound } from '../gates/decide-inbound.ts'
import { detectInbound } from '../gates/detect-inbound.ts'
import { tenantSettingsSchema } from '../settings/tenant-settings.ts'
import { priorityOf } from './priority.ts'
import { mayReopen } from './reopen.ts'
import { extended, slaDeadlines } from './sla.ts'
import { raisesMatter } from './support-turn.ts'
import { mayBecome, subjectOf, TICKET_STATUSES, type TicketPriority, type TicketStatus } from './ticket.ts'

const day = (text: string) => new Date(`2026-11-${text}:00Z`)

describe('a ticket', () => {
  const allowed: Record<TicketStatus, string> = {
    open: 'pending snoozed resolved',
    pending: 'open snoozed resolved',
    snoozed: 'open pending snoozed resolved',
    resolved: 'open pending',
  }
  it.each(TICKET_STATUSES)('that is %s becomes only what it may', (from) => {
    expect(TICKET_STATUSES.filter((to) => mayBecome(from, to)).join(' ')).toBe(allowed[from])
  })

  it.each<[readonly AttentionReason[], boolean, TicketPriority]>([
    [[], false, 'normal'],
    [[], true, 'high'],
    [['human_requested'], false, 'high'],
    [['pricing_inquiry'], false, 'normal'],
    [['refund_request', 'legal'], false, 'urgent'],
    [['legal'], true, 'urgent'],
  ])('with %j, important customer %s, is %s', (reasons, isVip, priority) => {
    expect(priorityOf({ reasons, isVip })).toBe(priority)
  })

  it.each([
    ['14 days later', '15T09:00', true],
    ['a minute more', '15T09:01', false],
  ])('continues with new words %s: %s', (_, now, reopens) => {
    expect(mayReopen({ status: 'resolved', resolvedAt: day('01T09:00') }, day(now), 14 * 86_400_000)).toBe(reopens)
  })
  it('that is not done is not opened again', () => {
    expect(mayReopen({ status: 'pending', resolvedAt: null }, day('01T09:00'), 1_000)).toBe(false)
  })

  it('is named by the customer’s first words, whole ones', () => {
    expect(subjectOf('  The door\n sticks. ')).toBe('The door sticks.')
    const long = subjectOf('word '.repeat(60))
    expect(long.length).toBeLessThanOrEqual(121)
    expect(long.endsWith('word…')).toBe(true)
    expect(subjectOf('x'.repeat(400))).toHaveLength(121)
  })
})

describe('deadlines', () => {
  const { support, ...settings } = tenantSettingsSchema.parse({ businessName: 'Alder', timeZone: 'Europe/Berlin' })

  it.each<[TicketPriority, string, string]>([
    ['urgent', '20T16:15', '23T11:00'],
    ['high', '23T08:00', '23T15:00'],
    ['normal', '23T11:00', '24T15:00'],
    ['low', '23T15:00', '27T15:00'],
  ])('of a matter that is %s, opened an hour before the weekend’s end of work', (priority, first, done) => {
    expect(slaDeadlines(settings, support.sla[priority], new Date('2026-11-20T15:00:00Z'))).toEqual({
      firstResponseDueAt: priority === 'urgent' ? day('20T15:15') : priority === 'high' ? day('20T16:00') : day(first),
      resolutionDueAt: day(done),
    })
  })

  it('wait while it is the customer’s turn', () => {
    expect(extended(day('20T15:00'), day('20T10:00'), day('20T12:30'))).toEqual(day('20T17:30'))
    expect(extended(null, day('20T10:00'), day('20T12:30'))).toBeNull()
  })
})

describe('a matter for somebody', () => {
  const raises = (text: string, context: 'none' | 'support' = 'none') => {
    const hits = detectInbound(text)
    return raisesMatter(hits, decideInbound(hits, context, 0.5))
  }
  it.each([
    ['Where is my order?', true],
    ['My door does not close any more.', true],
    ['Kann ich meinen Termin verschieben?', true],
    ['I want to speak to a human', true],
    ['Hello', false],
    ['Hola!', false],
    ['STOP', false],
    ['How much is an oak table?', false],
    ['I would like to buy two tables.', false],
    ['', true],
  ])('%j: %s', (text, expected) => {
    expect(raises(text)).toBe(expected)
  })
  it('is a price, too, where somebody needs help', () => {
    expect(raises('How much is an oak table?', 'support')).toBe(true)
  })
})
