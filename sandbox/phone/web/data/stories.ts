import type { IconName } from '../core/icon.ts'
import type { Tongue } from './people.ts'

/** Something a customer does, played visibly. `{name}` and `{email}` are the person's own. */
export interface Story {
  readonly id: string
  readonly title: string
  readonly explains: string
  readonly icon: IconName
  readonly who:
    | { readonly kind: 'stranger'; readonly tongue: Tongue }
    | { readonly kind: 'person'; readonly id: string }
    | { readonly kind: 'current' }
  readonly lines: readonly string[]
  /** Between the lines; the writer does not wait for answers. */
  readonly pauseMs: number
  /** What this person may say next, offered above the keyboard. */
  readonly followUps: readonly string[]
}

const OPENING_PAUSE_MS = 500

export const STORIES: readonly Story[] = [
  {
    id: 'lead',
    title: 'New lead',
    explains: 'A stranger asks for a price',
    icon: 'person',
    who: { kind: 'stranger', tongue: 'en' },
    lines: ['Hi! We would like to buy a home battery for our house. What does the 5 kWh one cost, installed?'],
    pauseMs: OPENING_PAUSE_MS,
    followUps: [
      'My name is {name}, my e-mail is {email}',
      'That is more than we planned. Can you do a better price?',
      'Sounds good, go ahead!',
      'How long does the installation take?',
    ],
  },
  {
    id: 'angry',
    title: 'Angry customer',
    explains: 'Fed up, wants a person now',
    icon: 'flame',
    who: { kind: 'person', id: 'tomas' },
    lines: [
      'I have been waiting three weeks and nobody calls me back.',
      'This is ridiculous! I want to speak to a manager.',
    ],
    pauseMs: 900,
    followUps: ['Finally. When will somebody call me?'],
  },
  {
    id: 'burst',
    title: 'Burst',
    explains: 'Five messages, one thought',
    icon: 'burst',
    who: { kind: 'stranger', tongue: 'en' },
    lines: ['Hello', 'one question', 'about the warranty', 'on the battery', 'how many years is it?'],
    pauseMs: 180,
    followUps: ['And does it cover the installation too?'],
  },
  {
    id: 'stop',
    title: 'STOP',
    explains: 'Wants no more messages',
    icon: 'hand',
    who: { kind: 'current' },
    lines: ['STOP'],
    pauseMs: OPENING_PAUSE_MS,
    followUps: ['START'],
  },
  {
    id: 'german',
    title: 'In German',
    explains: 'A stranger writes German',
    icon: 'globe',
    who: { kind: 'stranger', tongue: 'de' },
    lines: ['Guten Tag, wir interessieren uns für einen Batteriespeicher. Was kostet die Home battery 5 kWh?'],
    pauseMs: OPENING_PAUSE_MS,
    followUps: ['Mein Name ist {name}, meine E-Mail ist {email}', 'Ja, einverstanden'],
  },
  {
    id: 'spanish',
    title: 'In Spanish',
    explains: 'A stranger writes Spanish',
    icon: 'globe',
    who: { kind: 'stranger', tongue: 'es' },
    lines: ['Hola, queremos contratar una batería para casa. ¿Cuánto cuesta la Home battery 5 kWh?'],
    pauseMs: OPENING_PAUSE_MS,
    followUps: ['Me llamo {name}, mi correo es {email}', 'Vale, trato hecho'],
  },
]

export const filledIn = (line: string, { name, email }: { readonly name: string; readonly email: string }): string =>
  line.replaceAll('{name}', name).replaceAll('{email}', email)
