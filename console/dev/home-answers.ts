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
      { name: 'Postgres', status: 'ok' },
      { name: 'Temporal', status: 'ok' },
      { name: 'Workers', status: 'ok', detail: '2 running' },
      isBroken
        ? {
            name: 'Twilio',
            status: 'down',
            detail: 'No answer since 14:02. Messages wait; texts that would be stale by then are dropped.',
          }
        : { name: 'Twilio', status: 'ok' },
      { name: 'DocuSign', status: 'ok' },
      { name: 'Stripe', status: 'ok' },
      isBroken
        ? { name: 'OpenAI', status: 'degraded', detail: 'Answers take 6 s instead of 1 s.' }
        : { name: 'OpenAI', status: 'ok' },
    ],
    channels: [],
    providers: [],
    models: [],
  }
}
