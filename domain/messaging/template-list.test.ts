import { expect, it } from 'vitest'
import { compareTemplates as compare, type KeptTemplate, type ProviderTemplate } from './template-list.ts'

const NOW = new Date('2026-03-02T10:00:00Z')
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000)
const compareTemplates = (ours: readonly KeptTemplate[], theirs: readonly ProviderTemplate[]) =>
  compare(ours, theirs, NOW)

const kept = (changes: Partial<KeptTemplate> = {}): KeptTemplate => ({
  id: 'one',
  name: 'first_contact',
  language: 'en',
  providerRef: 'HX1',
  body: 'Hello {{1}}',
  approval: 'approved',
  missingSince: null,
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

const other = listed({ providerRef: 'HX9' })

it('what we alone know is missing at first, and gone when a later list leaves it out as well', () => {
  expect(compareTemplates([kept()], [other])).toMatchObject({ missing: ['one'], gone: [] })
  expect(compareTemplates([kept({ missingSince: ago(9) })], [other])).toMatchObject({ missing: [], gone: [] })
  expect(compareTemplates([kept({ missingSince: ago(10) })], [other])).toMatchObject({ missing: [], gone: ['one'] })
})

it('a list of nothing is believed after a day', () => {
  expect(compareTemplates([kept()], [])).toMatchObject({ missing: ['one'], gone: [] })
  expect(compareTemplates([kept({ missingSince: ago(23 * 60) })], []).gone).toEqual([])
  expect(compareTemplates([kept({ missingSince: ago(24 * 60) })], []).gone).toEqual(['one'])
})

it('what somebody typed and nobody there ever knew is gone at once', () => {
  expect(compareTemplates([kept({ approval: 'unchecked' })], [])).toMatchObject({ missing: [], gone: ['one'] })
})

it('what cannot be filled in here is counted, and what we have of it is gone', () => {
  const changes = compareTemplates([kept()], [listed({ body: null }), listed({ providerRef: 'HX2', body: '{{name}}' })])
  expect(changes).toEqual({ added: [], updated: [], missing: [], gone: ['one'], skipped: 2 })
})
