import { expect, it } from 'vitest'
import { nameIn } from './slack.profile.ts'

const named = (profile: unknown, more: object = {}) =>
  nameIn({ body: { ok: true, user: { id: 'U1', profile, ...more } } })

it.each([
  ['the name they chose', { display_name: 'annie', real_name: 'Ann Byrne' }, 'annie'],
  ['their full name where they chose none', { display_name: '', real_name: 'Ann Byrne' }, 'Ann Byrne'],
  ['their full name where the other is blank', { display_name: ' ', real_name: 'Ann Byrne' }, 'Ann Byrne'],
  ['nothing but an address', { email: 'ann@example.com', image_24: 'https://x.example' }, null],
  ['no texts', { display_name: null, real_name: 42 }, null],
  ['no profile', null, null],
])('a profile says: %s', (_, profile, name) => {
  expect(named(profile)).toBe(name)
})

it('an older profile has the full name beside it; a handle is nobody’s name', () => {
  expect(named({}, { real_name: 'Ann Byrne', name: 'abyrne' })).toBe('Ann Byrne')
  expect(named({}, { name: 'abyrne' })).toBeNull()
})

it('an answer without a member names nobody', () => {
  expect(nameIn({ body: { ok: true } })).toBeNull()
  expect(nameIn({ body: { ok: true, user: 'U1' } })).toBeNull()
})
