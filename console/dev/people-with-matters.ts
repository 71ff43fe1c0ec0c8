import type { AttachmentItem } from '../../api/contract/timeline.ts'
import type { TranslationMark } from '../../api/contract/translation.ts'
import type { PersonSpec } from './person-maker.ts'
import { minutesAgo, nextId } from './seeded.ts'

const HOUR = 60
const DAY = 24 * HOUR

const file = (
  name: string,
  kind: AttachmentItem['kind'],
  contentType: string,
  extra: Partial<AttachmentItem> = {},
): AttachmentItem => {
  const id = nextId()
  return {
    id,
    url: `/api/v1/attachments/${id}`,
    contentType,
    kind,
    name,
    sizeBytes: 184_320,
    state: 'stored',
    reason: null,
    ...extra,
  }
}

const inEnglish = (text: string): { readonly translation: TranslationMark } => ({
  translation: { state: 'made', text, writtenIn: 'es', to: 'en', by: 'gpt-6-sol', isScripted: false },
})

const promise = (dueIn: number, text: string) => ({
  id: nextId(),
  state: 'open' as const,
  madeBy: 'ai' as const,
  madeAt: minutesAgo(3 * HOUR),
  dueAt: minutesAgo(-dueIn),
  text,
})

const scheduled = (dueIn: number, text: string) => ({
  id: nextId(),
  state: 'waiting' as const,
  stopped: null,
  text,
  isTemplate: false,
  dueAt: minutesAgo(-dueIn),
  plannedAt: minutesAgo(2 * HOUR),
  by: 'Jonas Weber',
  unlessTheyWrite: true,
  wroteSince: false,
  wontLeave: null,
})

/** Customers about whom something is still to be done. */
export const MATTERS: readonly PersonSpec[] = [
  {
    name: 'Rosa Almeida',
    address: '+351 912 555 017',
    deal: { stage: 'qualified', hours: 7, interest: 'Battery 10 kWh', listMinor: 690_000 },
    view: {
      isProfileName: true,
      promises: [
        promise(2 * HOUR, 'I will ask our technician and you will hear from us today before 18:00.'),
        { ...promise(-2 * DAY, 'You will have the data sheet tomorrow.'), state: 'kept', madeBy: 'staff' },
      ],
      scheduled: [
        scheduled(16 * HOUR, 'Good morning Rosa, did the data sheet help?'),
        { ...scheduled(3 * DAY, 'Hello Rosa, our offer holds until Friday.'), isTemplate: true },
      ],
    },
    talk: (talk) =>
      talk
        .customer(190, 'Does the battery also work when the grid is down?')
        .ai(189, 'I will ask our technician and you will hear from us today before 18:00.')
        .note(80, 'Technician is on the roof until four.'),
  },
  {
    name: 'Henrik Falk',
    address: '+45 20 55 01 99',
    attention: 'human_requested',
    windowMinutes: null,
    deal: { stage: 'contract_sent', hours: 70, interest: 'Rooftop 6 kWp, 14 modules', listMinor: 1_190_000 },
    view: {
      promises: [
        promise(-90, 'Jonas will call you this morning.'),
        { ...promise(-3 * DAY, 'You will have the drawing tomorrow.'), state: 'broken' },
      ],
      scheduled: [
        { ...scheduled(-40, 'Hi Henrik, is the new date good?'), state: 'stopped', stopped: 'outside_reply_window' },
      ],
    },
    talk: (talk) =>
      talk
        .customer(1_700, 'The date does not suit me. Please call me, no more messages.')
        .event(1_699, 'conversation:attention_needed', { reason: 'human_requested' })
        .ai(1_698, 'Jonas will call you this morning.', { rating: 'not_helpful' })
        .event(24, 'conversation:attention_needed', { reason: 'promise_broken' })
        .ai(23, 'I am sorry that nobody has called yet. I have told the team again.', { template: 'ask_again' }),
  },
  {
    name: 'Lena Hartmann',
    address: '+49 177 555 0144',
    email: 'lena.hartmann@example.com',
    matches: {
      matches: [
        {
          id: nextId(),
          otherId: nextId(),
          otherName: 'L. Hartmann',
          otherAddress: 'lena@hartmann-architektur.example',
          score: 0.82,
          why: ['same_company', 'name_alike', 'same_city'],
          state: 'open',
          at: minutesAgo(300),
        },
      ],
      merged: [{ id: nextId(), name: 'Lena H.', address: '@lena_builds' }],
    },
    deal: { stage: 'new', hours: 3, interest: 'Rooftop' },
    talk: (talk) =>
      talk
        .customer(180, 'Here is our roof and the plan of the house.', {
          attachments: [
            file('roof-south.jpg', 'image', 'image/png'),
            file('Grundriss Dachgeschoss, Blatt 3 von 7, Stand März.pdf', 'document', 'application/pdf'),
          ],
        })
        .ai(179, 'Thank you, Lena. The south side looks free of shade. May I ask for your yearly consumption?')
        .customer(60, 'I recorded the noise of the old inverter.', {
          attachments: [
            file('noise.ogg', 'audio', 'audio/ogg'),
            file('film.mov', 'video', 'video/quicktime', {
              state: 'refused',
              reason: 'too_large',
              sizeBytes: 93_000_000,
            }),
            file('meter.heic', 'document', 'image/heic', { state: 'waiting', sizeBytes: null }),
          ],
        }),
  },
  {
    name: 'Carmen Ruiz',
    address: '+34 655 555 012',
    language: 'es',
    controlledBy: 'Maria Lindqvist',
    reading: { reads: 'en', writes: 'es' },
    deal: { stage: 'negotiating', hours: 12, interest: 'Rooftop 8 kWp, 18 modules' },
    talk: (talk) =>
      talk
        .customer(
          90,
          '¡Hola! ¿Cuánto cuesta la instalación completa, con el andamio y los permisos incluidos?',
          inEnglish('Hello! What does the complete installation cost, with scaffolding and permits included?'),
        )
        .ai(
          89,
          'La instalación completa cuesta 14.800,00 EUR con IVA, andamio y permisos incluidos.',
          inEnglish('The complete installation costs EUR 14,800.00 with VAT, scaffolding and permits included.'),
        )
        .staff(60, '¿Le viene bien una visita el jueves?', inEnglish('Would a visit on Thursday suit you?'))
        .customer(20, 'El jueves no puedo, ¿y el viernes por la mañana?', {
          translation: { state: 'wanted', writtenIn: 'es', to: 'en', isAutomatic: false },
        }),
  },
  {
    name: 'Win Big Today',
    address: '+44 7700 900 199',
    view: { blocked: { at: minutesAgo(30), by: 'Jonas Weber', reason: 'advertising' } },
    talk: (talk) =>
      talk
        .customer(45, 'CONGRATULATIONS!!! You have been chosen. Click win-big.example')
        .customer(20, 'Last chance!!! win-big.example', { isBlocked: true, answered: null }),
  },
]
