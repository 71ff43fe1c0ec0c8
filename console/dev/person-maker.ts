import type { CustomerView } from '../../api/contract/conversation.ts'
import type { ReadingView } from '../../api/contract/translation.ts'
import { type DealSpec, makeDeal } from './deal-maker.ts'
import { minutesAgo, nextId } from './seeded.ts'
import type { Matches, Person } from './shapes.ts'
import { createTalk, type Talk } from './talk.ts'
import { makeTicket } from './ticket-answers.ts'

export interface PersonSpec {
  readonly name: string | null
  readonly address: string
  readonly channel?: 'whatsapp' | 'sms'
  readonly email?: string
  readonly language?: string
  readonly isVip?: boolean
  readonly controlledBy?: string
  readonly attention?: CustomerView['conversation']['attention']
  readonly persona?: CustomerView['conversation']['persona']
  readonly sentiment?: number
  /** Minutes until the free-text window shuts; null when it is shut. */
  readonly windowMinutes?: number | null
  readonly optedOut?: boolean
  readonly deal?: Omit<DealSpec, 'customerId' | 'name'>
  readonly matches?: Matches
  readonly reading?: ReadingView
  /** What is otherwise with this customer. */
  readonly view?: Partial<CustomerView>
  readonly talk: (talk: Talk) => Talk
}

export function makePerson(spec: PersonSpec): Person {
  const {
    name,
    address,
    channel = 'whatsapp',
    email = null,
    persona = 'professional',
    attention = null,
    sentiment = 0.62,
  } = spec
  const id = nextId()
  const controller = spec.controlledBy === undefined ? 'ai' : 'staff'
  const shared = { address, channel, persona, controller, attention, sentiment, email } as const
  const deals = spec.deal === undefined ? [] : [makeDeal({ ...shared, ...spec.deal, customerId: id, name })]
  const windowMinutes = spec.windowMinutes === undefined ? 19 * 60 + 12 : spec.windowMinutes
  const view: CustomerView = {
    id,
    name,
    email,
    language: spec.language ?? 'en',
    timeZone: 'Europe/Berlin',
    isVip: spec.isVip ?? false,
    blocked: null,
    promises: [],
    scheduled: [],
    clock: 'Europe/Dublin',
    createdAt: minutesAgo(9 * 24 * 60),
    identifiers: [
      { kind: 'phone', value: address, verifiedAt: minutesAgo(9 * 24 * 60), unusableOn: [] },
      ...(email === null ? [] : [{ kind: 'email', value: email, verifiedAt: null, unusableOn: [] }]),
    ],
    consents: [
      {
        channel,
        address,
        purpose: 'service',
        state: spec.optedOut ? 'withdrawn' : 'granted',
        source: 'message',
        at: minutesAgo(8 * 24 * 60),
      },
    ],
    tickets:
      attention === null
        ? []
        : [makeTicket({ customerId: id, customerName: name, address, channel, reasons: [attention] })],
    leads: deals.map(({ card }) => ({
      id: card.leadId,
      stage: card.stage,
      interest: card.interest,
      amountMinor: card.amount?.amountMinor ?? null,
      currency: 'EUR',
      createdAt: minutesAgo(3 * 24 * 60),
    })),
    conversation: {
      controller,
      controllerName: spec.controlledBy ?? null,
      controlledAt: controller === 'staff' ? minutesAgo(47) : null,
      attention,
      attentionAt: attention === null ? null : minutesAgo(12),
      persona,
      sentiment,
      disclosures: { whatsapp: minutesAgo(9 * 24 * 60) },
      writesOn: {
        channel,
        hasWindow: channel === 'whatsapp',
        openUntil: channel !== 'whatsapp' || windowMinutes === null ? null : minutesAgo(-windowMinutes),
      },
      replyWindows:
        channel === 'whatsapp'
          ? [{ channel, openUntil: windowMinutes === null ? null : minutesAgo(-windowMinutes) }]
          : [],
    },
    workflowId: `conversation/northlight/${id}`,
    ...spec.view,
  }
  return {
    view,
    deals,
    items: spec.talk(createTalk(channel, persona)).items,
    matches: spec.matches ?? { matches: [], merged: [] },
    reading: spec.reading ?? null,
  }
}
