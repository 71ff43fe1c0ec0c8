import { blocked, blockRequest } from '../../api/contract/customer.ts'
import { promiseMove } from '../../api/contract/promise.ts'
import { cancelResult, rescheduleRequest, scheduleRequest } from '../../api/contract/scheduled.ts'
import { templatesFor } from '../../api/contract/template.ts'
import { draftTranslationRequest, translated } from '../../api/contract/translation.ts'
import { type Asked, after, found, path, type Routes, wordsOf } from './answering.ts'
import { TENANT } from './business.ts'
import { nextId, now } from './seeded.ts'
import type { Person, World } from './shapes.ts'

interface Deps {
  readonly world: () => World
  readonly person: (id: string) => Person
  readonly nameOf: (asked: Asked) => string
}

/** Promises, messages for later, matches, blocking and translation. */
export function matterRoutes({ world, person, nameOf }: Deps): Routes {
  const everybody = () => [...world().people.values()].map(({ view }) => view)
  const promise = (id: string) =>
    found(
      everybody()
        .flatMap(({ promises }) => promises)
        .find((one) => one.id === id),
    )
  const planned = (id: string) =>
    found(
      everybody()
        .flatMap(({ scheduled }) => scheduled)
        .find((one) => one.id === id),
    )
  const unplan = (id: string) =>
    everybody().forEach((view) => {
      view.scheduled = view.scheduled.filter((one) => one.id !== id)
    })
  const matched = (id: string) =>
    found([...world().people.values()].find(({ matches }) => matches.matches.some((one) => one.id === id)))
  return [
    ['POST', path('/promises/:id/release'), ({ id }) => after(() => Object.assign(promise(id), { state: 'released' }))],
    ['PUT', path('/promises/:id'), ({ id, body }) => after(() => Object.assign(promise(id), promiseMove.parse(body)))],
    [
      'POST',
      path('/conversations/:id/scheduled'),
      (asked) => ({ id: plan(person(asked.id), asked.body, nameOf(asked)) }),
    ],
    [
      'PUT',
      path('/scheduled/:id'),
      ({ id, body }) => after(() => Object.assign(planned(id), { dueAt: rescheduleRequest.parse(body).at })),
    ],
    [
      'DELETE',
      path('/scheduled/:id'),
      ({ id }) => {
        unplan(id)
        return cancelResult.parse({ cancelled: true })
      },
    ],
    ['POST', path('/scheduled/:id/dismiss'), ({ id }) => after(() => unplan(id))],
    ['GET', path('/conversations/:id/templates'), ({ id }) => templatesFor.parse(offered(world(), person(id)))],
    ['POST', path('/conversations/:id/assign'), () => after(() => undefined)],
    ['POST', path('/matches/:id'), ({ id }) => after(() => (matched(id).matches = { matches: [], merged: [] }))],
    [
      'POST',
      path('/customers/:id/split'),
      ({ id }) =>
        after(() => {
          for (const { matches } of world().people.values()) drop(matches.merged, id)
        }),
    ],
    [
      'POST',
      path('/customers/:id/block'),
      (asked) => {
        const { reason } = blockRequest.parse(asked.body)
        person(asked.id).view.blocked = { at: now(), by: nameOf(asked), reason }
        return blocked.parse({ blocked: true })
      },
    ],
    [
      'POST',
      path('/customers/:id/unblock'),
      ({ id }) => {
        person(id).view.blocked = null
        return blocked.parse({ blocked: false })
      },
    ],
    [
      'POST',
      path('/messages/:id/translation'),
      () => translated.parse(made('On Thursday I cannot. Friday morning?', 'en')),
    ],
    [
      'POST',
      path('/conversations/:id/translation'),
      ({ body }) => translated.parse(made(`¡${draftTranslationRequest.parse(body).text}!`, 'es')),
    ],
  ]
}

function plan({ view }: Person, body: unknown, by: string): string {
  const { at, words, unlessTheyWrite } = scheduleRequest.parse(body)
  const id = nextId()
  view.scheduled = [
    ...view.scheduled,
    {
      id,
      state: 'waiting',
      stopped: null,
      text: wordsOf(words),
      isTemplate: 'template' in words,
      dueAt: at,
      plannedAt: now(),
      by,
      unlessTheyWrite,
      wroteSince: false,
      wontLeave: null,
    },
  ]
  return id
}

const offered = ({ prefs }: World, { view }: Person) => ({
  channel: view.conversation.writesOn?.channel ?? null,
  templates: prefs.templates().templates,
  customerName: view.name,
  language: view.language ?? 'en',
  businessName: TENANT.name,
})

const made = (text: string, to: 'en' | 'es') => ({
  kind: 'made' as const,
  translation: {
    text,
    writtenIn: to === 'en' ? ('es' as const) : ('en' as const),
    to,
    by: 'gpt-6-sol',
    isScripted: false,
  },
})

function drop<Item extends { readonly id: string }>(items: Item[], id: string): void {
  const at = items.findIndex((one) => one.id === id)
  if (at >= 0) items.splice(at, 1)
}
