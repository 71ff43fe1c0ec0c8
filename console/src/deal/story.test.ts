import { describe, expect, it } from 'vitest'
import type { DealView } from '../../../api/contract/board.ts'
import { closingConsequences } from './closing-consequences.ts'
import { storyOf } from './story.ts'

const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T10:00:00Z`
const eur = (amountMinor: number) => ({ amountMinor, currency: 'EUR' as const })

const deal = (part: Partial<DealView> = {}): DealView => ({
  card: {
    leadId: 'l',
    customerId: 'c',
    name: 'Anna',
    address: null,
    channel: 'whatsapp',
    vertical: null,
    interest: null,
    amount: eur(900_00),
    stage: 'contract_sent',
    stageChangedAt: at(4),
    persona: 'closer',
    controller: 'ai',
    attention: null,
    sentiment: 0.8,
    waitingFor: null,
    nextTimer: { kind: 'reminds to sign', at: at(9) },
    lostReason: null,
  },
  email: null,
  phone: null,
  source: 'web_form',
  createdAt: at(1),
  offers: [
    {
      id: 'o1',
      round: 0,
      amount: eur(1_000_00),
      state: 'superseded',
      isLast: false,
      createdAt: at(2),
      expiresAt: at(20),
    },
    { id: 'o2', round: 1, amount: eur(900_00), state: 'accepted', isLast: true, createdAt: at(3), expiresAt: at(20) },
  ],
  negotiation: [
    {
      at: '2026-11-02T12:00:00Z',
      round: 1,
      asked: eur(850_00),
      offered: eur(900_00),
      decision: 'concede',
      reason: '',
      sentimentShift: 0,
    },
  ],
  contract: {
    id: 'e',
    revision: 2,
    state: 'delivered',
    amount: eur(900_00),
    signer: { name: 'Anna', email: 'anna@example.com' },
    sentAt: at(4),
    settledAt: null,
    expiresAt: at(18),
    providerRef: 'env-1',
    fetchedAt: at(5),
  },
  invoice: null,
  approvals: [],
  workflowId: 'w',
  ...part,
})

const titles = (of: DealView) => storyOf(of).map(({ title }) => title)

describe('storyOf', () => {
  it('tells offers, counters and documents in order, with what is to come at the end', () => {
    expect(titles(deal())).toEqual([
      'Lead came in',
      'Opening offer',
      'Customer asked for',
      'Last offer',
      'Contract sent',
      'Reminds to sign',
      'Contract runs out unsigned',
    ])
  })

  it('shows what the provider said last where the document stands', () => {
    const sent = storyOf(deal()).find(({ title }) => title === 'Contract sent')
    expect(sent).toMatchObject({
      about: 'Revision 2, to Anna, anna@example.com',
      said: { state: 'delivered', fetchedAt: at(5) },
    })
  })

  it('ends with the signature, the invoice and the money', () => {
    const signed = deal().contract
    const paid = deal({
      card: { ...deal().card, stage: 'paid', nextTimer: null },
      contract: signed === null ? null : { ...signed, state: 'completed', settledAt: at(5) },
      invoice: {
        id: 'i',
        revision: 1,
        state: 'paid',
        amount: eur(900_00),
        paidMinor: 900_00,
        number: 'NL-1',
        hostedUrl: null,
        sentAt: at(6),
        dueAt: at(20),
        paidAt: at(7),
        providerRef: 'in_1',
        fetchedAt: at(7),
      },
    })
    expect(titles(paid).slice(-3)).toEqual(['Contract signed', 'Invoice NL-1 sent', 'Paid'])
  })

  it('ends with the reason when it was lost', () => {
    const lost = deal({
      card: { ...deal().card, stage: 'lost', stageChangedAt: at(8), nextTimer: null, lostReason: 'price' },
      contract: null,
    })
    expect(storyOf(lost).at(-1)).toMatchObject({ title: 'Lost', about: 'Price' })
  })
})

describe('closingConsequences', () => {
  it('names every document that is voided', () => {
    expect(closingConsequences(deal())).toEqual([
      'The contract Anna has not signed yet is voided.',
      'Reminders and follow-ups of this deal stop.',
      'The conversation stays open, and the customer may come back.',
    ])
  })

  it('does not promise to void what is signed', () => {
    const { contract } = deal()
    const signed = deal({ contract: contract === null ? null : { ...contract, state: 'completed' } })
    expect(closingConsequences(signed)[0]).toContain('stays signed')
  })
})
