import type { Health } from '../../api/contract/health.ts'
import type { Home } from '../../api/contract/home.ts'
import { boardOf } from './board-answers.ts'
import { minutesAgo } from './seeded.ts'
import type { World } from './shapes.ts'

const RAN = [
  'message:sent',
  'contract:signed',
  'payment:received',
  'offer:made',
  'lead:new',
  'message:sent',
  'invoice:sent',
  'lead:status_changed',
  'contract:sent',
]

export function homeOf(world: World): Home {
  const people = [...world.people.values()]
  const isBusy = people.length > 0
  return {
    decisions: world.decisions,
    pipeline: boardOf(world, {}).columns.map(({ column, count, sumMinor, currency }) => ({
      column,
      count,
      sumMinor,
      currency,
    })),
    today: {
      received: isBusy ? 84 : 0,
      answeredByAi: isBusy ? 71 : 0,
      answeredByStaff: isBusy ? 9 : 0,
      newLeads: isBusy ? 6 : 0,
      paid: { amountMinor: isBusy ? 1_406_000 : 0, currency: 'EUR' },
      medianAnswerMs: isBusy ? 1_442 : null,
      costUsdMicros: isBusy ? 412_300 : 0,
    },
    recent: isBusy
      ? RAN.map((type, index) => {
          const person = people[(index * 3 + 8) % people.length]
          return {
            position: 2_000 - index,
            type,
            customerId: person?.view.id ?? null,
            customerName: person?.view.name ?? null,
            at: minutesAgo(2 + index * 11),
          }
        })
      : [],
  }
}

export function healthOf(world: World): Health {
  const isBroken = world.scenario === 'broken'
  return {
    status: isBroken ? 'degraded' : 'ok',
    parts: [
      { name: 'postgres', status: 'ok' },
      { name: 'temporal', status: 'ok' },
      { name: 'worker', status: 'ok' },
      { name: 'models', status: 'ok' },
    ],
    channels: [],
    providers: [],
    models: [],
    accounts: (['whatsapp', 'sms'] as const).map((channel) => ({
      id: `account-${channel}`,
      channel,
      vendor: 'twilio',
      status: isBroken ? 'down' : 'ok',
      isConfigured: true,
      lastInboundAt: minutesAgo(3),
      lastSentAt: minutesAgo(2),
      breakerOpenUntil: isBroken ? minutesAgo(-6) : null,
      attempts: 40,
      failures: isBroken ? 12 : 0,
    })),
    configurations: [
      {
        capability: 'e-signature',
        vendor: 'docusign',
        isActive: true,
        outcome: isBroken ? 'failing' : 'ok',
        lastAnsweredAt: minutesAgo(40),
        lastFailure: isBroken ? { at: minutesAgo(12), fault: 'credentials', code: 'consent_required' } : null,
      },
      {
        capability: 'payment',
        vendor: 'stripe',
        isActive: true,
        outcome: 'ok',
        lastAnsweredAt: minutesAgo(3),
        lastFailure: null,
      },
    ],
  }
}
