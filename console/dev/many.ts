import { PRICES } from './business.ts'
import { makePerson } from './person-maker.ts'
import { createRandom, pick } from './seeded.ts'
import type { Person, Stage } from './shapes.ts'

const FIRST = [
  'Anna',
  'Ben',
  'Carla',
  'David',
  'Elif',
  'Finn',
  'Giulia',
  'Hugo',
  'Ida',
  'Jan',
  'Kaya',
  'Leo',
  'Mia',
  'Noah',
  'Olga',
  'Paul',
  'Rosa',
  'Sami',
  'Tara',
  'Uwe',
  'Viktor',
  'Zoe',
]
const LAST = [
  'Arslan',
  'Berg',
  'Costa',
  'Dubois',
  'Eriksen',
  'Frank',
  'Gruber',
  'Horvat',
  'Ivanov',
  'Jensen',
  'Klein',
  'Lopez',
  'Meyer',
  'Nowak',
  'Olsen',
  'Peters',
  'Rossi',
  'Schmidt',
  'Tamm',
  'Virtanen',
  'Wolf',
]
const STAGES: readonly Stage[] = [
  'new',
  'new',
  'new',
  'qualified',
  'qualified',
  'negotiating',
  'contract_sent',
  'signed',
  'invoiced',
  'paid',
  'paid',
  'lost',
]
const PERSONAS = ['professional', 'professional', 'professional', 'empath', 'concierge', 'closer'] as const

/** Ten thousand believable strangers. */
export function manyPeople(count: number): Person[] {
  const random = createRandom(7)
  return Array.from({ length: count }, (_, index) => {
    const price = pick(PRICES, random)
    const stage = pick(STAGES, random)
    const hours = 12 + Math.round(random() * 24 * 90)
    return makePerson({
      name: `${pick(FIRST, random)} ${pick(LAST, random)}`,
      address: `+49 15${index % 10} ${String(1_000_000 + index * 37)}`,
      channel: random() < 0.8 ? 'whatsapp' : 'sms',
      persona: pick(PERSONAS, random),
      sentiment: 0.3 + random() * 0.6,
      deal: {
        stage,
        hours,
        interest: price.name,
        listMinor: price.listMinor,
        ...(stage === 'lost' ? { lostReason: 'no_reply' as const } : {}),
      },
      talk: (talk) =>
        talk
          .customer(hours * 60 + 2, `Hello, what does "${price.name}" cost?`)
          .ai(hours * 60 + 1, 'Happy to tell you. May I ask how large your roof is?'),
    })
  })
}
