import { describe, expect, it } from 'vitest'
import type { Board, Card } from '../../../api/contract/board.ts'
import type { LiveEvent } from '../../../api/contract/live.ts'
import { patchBoard } from './patch-board.ts'

const card = (leadId: string, part: Partial<Card> = {}): Card => ({
  leadId,
  customerId: `customer-of-${leadId}`,
  name: leadId,
  address: null,
  channel: 'whatsapp',
  vertical: null,
  interest: null,
  amount: { amountMinor: 100_00, currency: 'EUR' },
  stage: 'negotiating',
  stageChangedAt: '2026-11-20T10:00:00Z',
  persona: 'professional',
  controller: 'ai',
  attention: null,
  sentiment: 0.6,
  waitingFor: 'approval:send_contract',
  nextTimer: null,
  lostReason: null,
  ...part,
})

const column = (name: Board['columns'][number]['column'], cards: Card[]): Board['columns'][number] => ({
  column: name,
  count: cards.length,
  sumMinor: cards.reduce((sum, { amount }) => sum + (amount?.amountMinor ?? 0), 0),
  currency: 'EUR',
  cards,
  hasMore: false,
})

const board: Board = {
  columns: [
    column('incoming', []),
    column('ai_processing', []),
    column('negotiation', [card('anna'), card('ben')]),
    column('contract', [card('carla', { stage: 'signed' })]),
    column('paid', []),
  ],
  lost: { count: 2 },
  position: 100,
}

const event = (part: Partial<LiveEvent>): LiveEvent => ({
  position: 101,
  type: 'lead:status_changed',
  at: '2026-11-21T09:00:00Z',
  tenantId: 't',
  subject: { kind: 'lead', id: 'ben' },
  customerId: 'customer-of-ben',
  actor: { kind: 'workflow' },
  data: {},
  ...part,
})

const namesIn = (after: Board, name: string) =>
  after.columns.find((one) => one.column === name)?.cards.map(({ leadId }) => leadId)

describe('patchBoard', () => {
  const sent = event({ data: { from: 'negotiating', to: 'contract_sent' } })

  it('moves a card to the top of its new column with count and sum', () => {
    const after = patchBoard(board, sent)
    expect(namesIn(after, 'negotiation')).toEqual(['anna'])
    expect(namesIn(after, 'contract')).toEqual(['ben', 'carla'])
    expect(after.columns.map(({ count, sumMinor }) => [count, sumMinor])).toEqual([
      [0, 0],
      [0, 0],
      [1, 100_00],
      [2, 200_00],
      [0, 0],
    ])
    expect(after.columns[3]?.cards[0]).toMatchObject({
      stage: 'contract_sent',
      stageChangedAt: sent.at,
      waitingFor: null,
    })
    expect(after.position).toBe(101)
  })

  it('keeps a card in its column when only the stage within it changes', () => {
    const after = patchBoard(
      board,
      event({ subject: { kind: 'lead', id: 'carla' }, data: { from: 'signed', to: 'invoiced' } }),
    )
    expect(namesIn(after, 'contract')).toEqual(['carla'])
    expect(after.columns[3]).toMatchObject({ count: 1, sumMinor: 100_00 })
  })

  it('takes a lost lead off the board and counts it', () => {
    const after = patchBoard(board, event({ type: 'lead:closed', data: { reason: 'price' } }))
    expect(namesIn(after, 'negotiation')).toEqual(['anna'])
    expect(after.lost.count).toBe(3)
  })

  it('ignores what the board already contains', () => {
    expect(patchBoard(board, { ...sent, position: 100 })).toBe(board)
  })

  it('stays the same object for events that change nothing on it', () => {
    expect(patchBoard(board, event({ subject: { kind: 'lead', id: 'stranger' }, data: { to: 'paid' } }))).toBe(board)
    expect(patchBoard(board, event({ type: 'message:sent', subject: { kind: 'message', id: 'm' } }))).toBe(board)
  })

  it('finds a card by its customer when the event is about the conversation', () => {
    const taken = event({
      type: 'conversation:taken_over',
      subject: { kind: 'conversation', id: 'customer-of-anna' },
      customerId: 'customer-of-anna',
    })
    const cards = patchBoard(board, taken).columns[2]?.cards
    expect(cards?.map(({ controller }) => controller)).toEqual(['staff', 'ai'])
  })

  it('applies offers, waiting and attention to the lead they name', () => {
    const offer = event({
      type: 'offer:made',
      subject: { kind: 'offer', id: 'o' },
      data: { leadId: 'anna', amountMinor: 90_00, currency: 'EUR' },
    })
    const waits = event({
      position: 102,
      type: 'lead:waiting',
      subject: { kind: 'lead', id: 'anna' },
      data: { for: 'approval:below_floor' },
    })
    const upset = event({
      position: 103,
      type: 'conversation:attention_needed',
      subject: { kind: 'conversation', id: 'x' },
      customerId: 'customer-of-anna',
      data: { reason: 'legal' },
    })
    const after = [offer, waits, upset].reduce(patchBoard, board)
    expect(after.columns[2]?.cards[0]).toMatchObject({
      amount: { amountMinor: 90_00 },
      waitingFor: 'approval:below_floor',
      attention: 'legal',
    })
    expect(after.columns[2]?.sumMinor).toBe(190_00)
  })
})
