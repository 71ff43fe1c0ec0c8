import { expect, it } from 'vitest'
import type { CustomerView } from '../../../api/contract/conversation.ts'
import { languageName, wantsNoMore } from './customer-words.ts'

it('names languages and leaves alone what is none', () => {
  expect(languageName('pt-BR')).toBe('Brazilian Portuguese')
  expect(languageName('not a tag!')).toBe('not a tag!')
})

it('knows who asked for no more messages where a reply would leave', () => {
  const consent = (channel: CustomerView['consents'][number]['channel'], state: string) => ({
    channel,
    address: '+353209120008',
    purpose: 'service',
    state,
    source: 'keyword',
    at: '2026-11-21T09:00:00Z',
  })
  const asked = (consents: CustomerView['consents']) =>
    // safe: only these fields are looked at
    wantsNoMore({ consents, conversation: { writesOn: { channel: 'sms' } } } as CustomerView)
  expect(asked([consent('sms', 'withdrawn')])).toBe(true)
  expect(asked([consent('whatsapp', 'withdrawn'), consent('sms', 'granted')])).toBe(false)
  expect(asked([])).toBe(false)
})
