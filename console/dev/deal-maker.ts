import type { Card, DealView } from '../../api/contract/board.ts'
import { minutesAgo, nextId } from './seeded.ts'
import type { Stage } from './shapes.ts'

export interface DealSpec extends Partial<Omit<Card, 'leadId' | 'stage' | 'amount'>> {
  readonly customerId: string
  readonly name: string | null
  readonly stage: Stage
  /** How long it has been there. */
  readonly hours: number
  readonly listMinor?: number
  readonly email?: string | null
  readonly approval?: string
}

const ORDER: readonly Stage[] = ['new', 'qualified', 'negotiating', 'contract_sent', 'signed', 'invoiced', 'paid']
const money = (amountMinor: number) => ({ amountMinor, currency: 'EUR' as const })

/** A deal that has come as far as its stage says, with everything that lies behind it. */
export function makeDeal(spec: DealSpec): DealView {
  const { stage, hours, listMinor = 1_480_000, email = null, approval, ...card } = spec
  const reached = stage === 'lost' ? 2 : ORDER.indexOf(stage)
  const agreed = Math.round((listMinor * 0.95) / 1_000) * 1_000
  const amount = reached >= 2 ? money(reached >= 3 || approval === 'send_contract' ? agreed : listMinor) : null
  const leadId = nextId()
  const ago = (plus: number) => minutesAgo((hours + plus) * 60)
  const signer = { name: spec.name?.slice(0, 80) ?? 'Unknown', email: email ?? 'signer@example.com' }
  return {
    card: {
      leadId,
      address: null,
      channel: 'whatsapp',
      vertical: 'rooftop',
      interest: 'Rooftop 8 kWp, 18 modules',
      amount,
      stageChangedAt: ago(0),
      persona: 'professional',
      controller: 'ai',
      attention: null,
      sentiment: 0.62,
      waitingFor: approval === undefined ? null : `approval:${approval}`,
      nextTimer: null,
      lostReason: null,
      ...card,
      stage,
    },
    email,
    phone: card.address ?? null,
    source: 'conversation',
    createdAt: ago(40),
    offers: reached < 2 ? [] : offersOf(listMinor, agreed, reached >= 3 || approval === 'send_contract', ago),
    negotiation: reached < 2 ? [] : negotiationOf(listMinor, agreed, ago),
    contract: reached < 3 ? null : contractOf(stage, agreed, signer, ago),
    invoice: reached < 5 ? null : invoiceOf(stage, agreed, ago),
    approvals: approval === undefined ? [] : [approvalOf(approval, agreed)],
    workflowId: `lead/northlight/${leadId}`,
  }
}

type Ago = (plus: number) => string

const offersOf = (list: number, agreed: number, isAgreed: boolean, ago: Ago): DealView['offers'] => [
  {
    id: nextId(),
    round: 0,
    amount: money(list),
    state: 'superseded',
    isLast: false,
    createdAt: ago(26),
    expiresAt: minutesAgo(-14_000),
  },
  {
    id: nextId(),
    round: 1,
    amount: money(agreed),
    state: isAgreed ? 'accepted' : 'open',
    isLast: false,
    createdAt: ago(5),
    expiresAt: minutesAgo(-14_000),
  },
]

const negotiationOf = (list: number, agreed: number, ago: Ago): DealView['negotiation'] => [
  {
    at: ago(26),
    round: 0,
    asked: null,
    offered: money(list),
    decision: 'open',
    reason: 'opening at the list price',
    sentimentShift: 0.01,
  },
  {
    at: ago(5.1),
    round: 1,
    asked: money(Math.round((agreed * 0.96) / 10_000) * 10_000),
    offered: money(agreed),
    decision: 'concede',
    reason: 'concession 1 of 3',
    sentimentShift: 0.12,
  },
]

const contractOf = (
  stage: Stage,
  agreed: number,
  signer: { name: string; email: string },
  ago: Ago,
): DealView['contract'] => {
  const isSigned = stage !== 'contract_sent'
  return {
    id: nextId(),
    revision: 1,
    state: isSigned ? 'completed' : 'delivered',
    amount: money(agreed),
    signer,
    sentAt: ago(isSigned ? 3 : 0),
    settledAt: isSigned ? ago(1) : null,
    expiresAt: isSigned ? null : minutesAgo(-12 * 24 * 60),
    providerRef: 'a3f1c7e2-94d0-4b6e-8c55-2f7d90e1b6aa',
    fetchedAt: minutesAgo(4),
  }
}

const invoiceOf = (stage: Stage, agreed: number, ago: Ago): DealView['invoice'] => {
  const isPaid = stage === 'paid'
  return {
    id: nextId(),
    revision: 1,
    state: isPaid ? 'paid' : 'open',
    amount: money(agreed),
    paidMinor: isPaid ? agreed : 0,
    number: 'NL-2041',
    hostedUrl: 'https://invoice.example/i/NL-2041',
    sentAt: ago(isPaid ? 0.8 : 0),
    dueAt: minutesAgo(-9 * 24 * 60),
    paidAt: isPaid ? ago(0) : null,
    providerRef: 'in_1QxNorthlight2041',
    fetchedAt: minutesAgo(2),
  }
}

const approvalOf = (kind: string, agreed: number): DealView['approvals'][number] => ({
  id: nextId(),
  kind,
  state: 'open',
  amount: money(kind === 'below_floor' ? Math.round((agreed * 0.86) / 10_000) * 10_000 : agreed),
  request: {},
  createdAt: minutesAgo(38),
  expiresAt: minutesAgo(-21.5 * 60),
})
