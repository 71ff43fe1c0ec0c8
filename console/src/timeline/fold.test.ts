import { describe, expect, it } from 'vitest'
import type { TimelineItem } from '../../../api/contract/timeline.ts'
import type { EventItem, MessageItem } from '../api/nouns.ts'
import { foldTimeline, stepsWords } from './fold.ts'

let position = 0
const at = (minute: number, day = 20) => `2026-11-${day}T10:${String(minute).padStart(2, '0')}:00Z`

const event = (type: string, minute: number, day = 20): EventItem => ({
  kind: 'event',
  position: ++position,
  at: at(minute, day),
  type,
  actor: { kind: 'workflow', name: null },
  subject: { kind: 'conversation', id: 'c' },
  payload: {},
  correlationId: 'x',
})

const message = (minute: number, part: Partial<MessageItem> = {}): MessageItem => ({
  kind: 'message',
  id: `m${++position}`,
  position,
  at: at(minute),
  direction: 'in',
  channel: 'whatsapp',
  text: 'hello',
  author: { kind: 'customer', name: null, persona: null },
  attachments: [],
  state: null,
  delivery: null,
  failure: null,
  isScripted: false,
  template: null,
  answered: true,
  rating: null,
  isBlocked: false,
  why: null,
  latencyMs: null,
  ...part,
})

const shapes = (items: readonly TimelineItem[], ...rest: [only?: 'messages' | 'notes' | 'deal' | 'machine']) =>
  foldTimeline(items, rest[0], 'UTC').map((row) => (row.kind === 'steps' ? `steps ${row.items.length}` : row.kind))

describe('foldTimeline', () => {
  it('puts a rule before each day', () => {
    expect(shapes([message(1), message(2, { at: at(2, 21) })])).toEqual(['day', 'message', 'day', 'message'])
  })

  it('folds the machine events between two messages and shows what matters by itself', () => {
    const items = [
      event('customer:created', 0),
      event('disclosure:made', 1),
      event('offer:made', 2),
      event('contract:planned', 3),
    ]
    expect(shapes(items)).toEqual(['day', 'steps 3', 'event'])
  })

  it('does not fold across a message or a day', () => {
    expect(shapes([event('disclosure:made', 0), message(1), event('disclosure:made', 2)])).toEqual([
      'day',
      'steps 1',
      'message',
      'steps 1',
    ])
    expect(shapes([event('disclosure:made', 0, 20), event('disclosure:made', 0, 21)])).toEqual([
      'day',
      'steps 1',
      'day',
      'steps 1',
    ])
  })

  it('shows a consent that was taken back, not the one given with the first message', () => {
    expect(shapes([{ ...event('consent:changed', 1), payload: { state: 'granted' } }])).toEqual(['day', 'steps 1'])
    expect(shapes([{ ...event('consent:changed', 1), payload: { state: 'withdrawn' } }])).toEqual(['day', 'event'])
  })

  it('tells the reason of a handover once', () => {
    const handed = { ...event('conversation:taken_over', 1), payload: { reason: 'human_requested' } }
    const needed = { ...event('conversation:attention_needed', 1), payload: { reason: 'human_requested' } }
    expect(shapes([handed, needed])).toEqual(['day', 'event', 'steps 1'])
    expect(shapes([handed, { ...needed, payload: { reason: 'legal' } }])).toEqual(['day', 'event', 'event'])
  })

  it('leaves out what a message tells by itself', () => {
    expect(shapes([message(1), event('message:failed', 1), event('note:added', 2)])).toEqual(['day', 'message'])
    expect(shapes([event('message:failed', 1)], 'machine')).toEqual(['day', 'event'])
  })

  it('groups what one author says within a few minutes on one channel', () => {
    const rows = foldTimeline([message(1), message(2), message(9), message(10, { channel: 'sms' })], undefined, 'UTC')
    const marks = rows.flatMap((row) => (row.kind === 'message' ? [[row.isFirst, row.isLast]] : []))
    expect(marks).toEqual([
      [true, false],
      [false, true],
      [true, true],
      [true, true],
    ])
  })

  it('filters by kind', () => {
    const note = message(3, { direction: 'note', author: { kind: 'staff', name: 'Maria', persona: null } })
    const items = [message(1), event('offer:made', 2), note, event('customer:created', 4)]
    expect(shapes(items, 'messages')).toEqual(['day', 'message'])
    expect(shapes(items, 'notes')).toEqual(['day', 'message'])
    expect(shapes(items, 'deal')).toEqual(['day', 'event'])
    expect(shapes(items, 'machine')).toEqual(['day', 'event'])
  })

  it('keeps a key per row', () => {
    const rows = foldTimeline(
      [message(1), event('offer:made', 2), event('customer:created', 3), message(4)],
      undefined,
      'UTC',
    )
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
  })
})

it('names a single step and counts several', () => {
  expect(stepsWords([event('disclosure:made', 1)])).toBe('Said that an AI answers')
  expect(stepsWords([event('a:b', 1), event('c:d', 2)])).toBe('2 automatic steps')
})
