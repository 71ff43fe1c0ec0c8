import { afterEach, expect, it, vi } from 'vitest'
import { createStore } from '../core/store.ts'
import { DEMO_PEOPLE } from '../data/people.ts'
import type { PhoneState } from '../session/state.ts'
import { keepDrafts } from './drafts.ts'

const STATE: PhoneState = {
  connection: 'live',
  businesses: [
    { id: 'AC1', name: 'Northlight Solar', numbers: { sms: '+353209150002' }, origin: 'http://127.0.0.1:8080' },
  ],
  businessId: 'AC1',
  people: DEMO_PEOPLE,
  personId: 'aoife',
  channel: 'sms',
  messages: new Map(),
  webhookStatuses: new Map(),
  expecting: new Map(),
  typing: new Map(),
  unread: new Map(),
  underWay: 0,
  papers: [],
  playing: null,
  followUps: new Map(),
}

afterEach(() => void vi.unstubAllGlobals())

it('what is written right after another phone was picked up belongs to that phone', () => {
  const frames: (() => void)[] = []
  vi.stubGlobal('document', { hidden: false })
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => frames.push(draw))
  const store = createStore(STATE)
  const field = { value: '' } as HTMLTextAreaElement
  const typist = { isTyping: () => false, stop: () => undefined, type: async () => undefined }
  keepDrafts({
    store,
    field,
    typist,
    write: (text) => {
      field.value = text
    },
  })
  field.value = 'from Aoife'
  store.set({ personId: 'tomas' })
  expect(field.value).toBe('')
  field.value = 'from Tomás'
  for (const draw of frames) draw()
  expect(field.value).toBe('from Tomás')
  store.set({ personId: 'aoife' })
  expect(field.value).toBe('from Aoife')
  store.set({ personId: 'tomas' })
  expect(field.value).toBe('from Tomás')
})
