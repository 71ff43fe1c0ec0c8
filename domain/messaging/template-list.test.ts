import { expect, it } from 'vitest'
import { compareTemplates, type KeptTemplate, type ProviderTemplate } from './template-list.ts'

const kept = (changes: Partial<KeptTemplate> = {}): KeptTemplate => ({
  id: 'one',
  name: 'first_contact',
  language: 'en',
  providerRef: 'HX1',
  body: 'Hello {{1}}',
  approval: 'approved',
  ...changes,
})
const listed = (changes: Partial<ProviderTemplate> = {}): ProviderTemplate => ({
  providerRef: 'HX1',
  name: 'welcome',
  language: 'en',
  body: 'Hi {{1}}',
  approval: 'rejected',
  rejection: 'INVALID_FORMAT',
  ...changes,
})

it('what both know keeps our name and takes their words and their verdict', () => {
  expect(compareTemplates([kept()], [listed()]).updated).toEqual([{ ...listed(), id: 'one', name: 'first_contact' }])
})

it('what they alone know is added, a second one of a name under a name of its own', () => {
  const { added } = compareTemplates(
    [kept({ providerRef: 'HX0', name: 'welcome' })],
    [listed(), listed({ providerRef: `HX2${'a'.repeat(6)}` })],
  )
  expect(added.map(({ name }) => name)).toEqual(['welcome HX1', 'welcome aaaaaa'])
})

it('what we alone know is gone', () => {
  expect(compareTemplates([kept()], []).gone).toEqual(['one'])
})

it('what cannot be filled in here is counted, and what we have of it is gone', () => {
  const changes = compareTemplates([kept()], [listed({ body: null }), listed({ providerRef: 'HX2', body: '{{name}}' })])
  expect(changes).toEqual({ added: [], updated: [], gone: ['one'], skipped: 2 })
})
