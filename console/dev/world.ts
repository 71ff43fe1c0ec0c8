import { SETTINGS, TENANT } from './business.ts'
import { decisionsOf } from './decisions.ts'
import { createShelf } from './knowledge-answers.ts'
import { manyPeople } from './many.ts'
import { OTHERS } from './people-on-the-side.ts'
import { MATTERS } from './people-with-matters.ts'
import { STORIES } from './people-with-stories.ts'
import { makePerson } from './person-maker.ts'
import { createPrefs } from './settings-answers.ts'
import type { Person, Scenario, World } from './shapes.ts'
import { createTalk } from './talk.ts'

const MANY = 10_000

function peopleOf(scenario: Scenario): Person[] {
  if (scenario === 'empty' || scenario === 'setup') return []
  const known = [...STORIES, ...MATTERS, ...OTHERS].map(makePerson)
  // The picture in the documentation is taken on machines without fonts for every script.
  if (scenario === 'picture') return known.filter(({ view }) => !/[\u3040-\u9fff]/.test(view.name ?? ''))
  if (scenario === 'many') return [...known, ...manyPeople(MANY - known.length)]
  return scenario === 'broken' ? known.map(withBrokenProvider) : known
}

/** Every third customer has a message that the provider would not take. */
function withBrokenProvider(person: Person, index: number): Person {
  if (index % 3 !== 1) return person
  const failed = createTalk('whatsapp', person.view.conversation.persona)
    .ai(21, 'I have checked: Thursday at 10:00 suits us. Shall I put it down?', {
      state: 'dead',
      delivery: null,
      failure: { code: '20503', detail: 'Service Unavailable (5 of 5 attempts, last after 8 s)' },
    })
    .event(20, 'dead_letter:added', { reason: 'provider_unavailable' })
  const conversation = {
    ...person.view.conversation,
    attention: 'send_failed' as const,
    attentionAt: failed.items[0]?.at ?? null,
  }
  return { ...person, view: { ...person.view, conversation }, items: [...person.items, ...failed.items] }
}

export function createWorld(scenario: Scenario): World {
  const people = new Map(peopleOf(scenario).map((person) => [person.view.id, person]))
  const deals = new Map(
    [...people.values()].flatMap((person) => person.deals.map((deal) => [deal.card.leadId, deal] as const)),
  )
  return {
    scenario,
    people,
    deals,
    decisions: decisionsOf([...people.values()].slice(0, 60)),
    autonomy: { default: 'auto', pausedAt: null, pausedBy: null, setAt: null, setBy: null, perChannel: {} },
    shelf: createShelf(scenario),
    prefs: createPrefs(scenario),
    settings:
      scenario === 'empty'
        ? { ...structuredClone(SETTINGS), businessName: TENANT.name, spentTodayUsdMicros: 0, prices: [] }
        : structuredClone(SETTINGS),
  }
}
