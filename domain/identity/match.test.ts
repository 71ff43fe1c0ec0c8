import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { KnownAddress } from './address.ts'
import { match, type Profile } from './match.ts'

const person = (given: Partial<Profile>): Profile => ({
  name: null,
  addresses: [],
  company: null,
  city: null,
  language: null,
  ...given,
})
const email = (value: string, standing: KnownAddress['standing'] = 'proven'): KnownAddress => ({
  kind: 'email',
  value,
  standing,
})
const phone = (value: string, standing: KnownAddress['standing'] = 'proven'): KnownAddress => ({
  kind: 'phone',
  value,
  standing,
})

describe('two records are one person', () => {
  it.each<[string, Profile, Profile]>([
    [
      'when one gave the address the other writes from',
      person({ name: 'Ann Byrne', addresses: [phone('+353851111111'), email('ann@byrne.example', 'said')] }),
      person({ name: 'Ann Byrne', addresses: [email('Ann@Byrne.example')] }),
    ],
    [
      'also when the writer gave no name',
      person({ name: 'Ann Byrne', addresses: [email('ann@byrne.example', 'said')] }),
      person({ addresses: [email('ann@byrne.example')] }),
    ],
    [
      'also under a short form of the name',
      person({ name: 'Robert Kelly', addresses: [email('rk@kelly.example', 'said')] }),
      person({ name: 'Bob Kelly', addresses: [email('rk@kelly.example')] }),
    ],
  ])('%s', (_, left, right) => {
    expect(match(left, right)).toMatchObject({ kind: 'exact', score: 1 })
  })
})

describe('two records may be one person', () => {
  it.each<[string, Profile, Profile]>([
    [
      'when only a form says that the address is theirs',
      person({ name: 'Ann Byrne', addresses: [phone('+353851111111'), email('ann@byrne.example', 'form')] }),
      person({ name: 'Ann Byrne', addresses: [email('ann@byrne.example')] }),
    ],
    [
      'under the same name in another mailbox of the same person',
      person({ name: 'Ann Byrne', addresses: [email('ann.byrne@gmail.com')] }),
      person({ name: 'Ann Byrne', addresses: [email('annbyrne@byrne.example')] }),
    ],
    [
      'under the same name with a number typed in a hurry',
      person({ name: 'Ann Byrne', addresses: [phone('+353851234567')] }),
      person({ name: 'Ann Byrne', addresses: [phone('+353851234657', 'form')] }),
    ],
  ])('%s', (_, left, right) => {
    expect(match(left, right).kind).toBe('probable')
  })
})

describe('two records are two people', () => {
  it.each<[string, Profile, Profile]>([
    [
      'who share a number under two names',
      person({ name: 'Ann Byrne', addresses: [phone('+353851111111')] }),
      person({ name: 'Tom Byrne', addresses: [phone('+353851111111', 'said')] }),
    ],
    [
      "who write from an office's mailbox",
      person({ addresses: [email('info@firm.example', 'said')] }),
      person({ addresses: [email('info@firm.example')] }),
    ],
    [
      'who only work at the same company',
      person({ name: 'Ann Byrne', addresses: [email('ann@firm.example')], city: 'Galway', language: 'en' }),
      person({ name: 'Tom Daly', addresses: [email('tom@firm.example')], city: 'Galway', language: 'en' }),
    ],
    [
      'who only have the same common name',
      person({ name: 'John Murphy', addresses: [phone('+353851111111')], language: 'en' }),
      person({ name: 'John Murphy', addresses: [phone('+353869999999')], language: 'en' }),
    ],
    ['of whom nothing is known', person({}), person({})],
  ])('%s', (_, left, right) => {
    expect(match(left, right).kind).toBe('different')
  })
})

const names = fc.constantFrom(null, 'Ann Byrne', 'A. Byrne', 'Tom Byrne', 'Bob Kelly', 'Robert Kelly', 'José Pérez')
const address = fc.record({
  kind: fc.constantFrom<KnownAddress['kind']>('email', 'phone'),
  value: fc.constantFrom(
    'ann@byrne.example',
    'info@firm.example',
    '+353851111111',
    'annbyrne@gmail.com',
    '+353851111112',
  ),
  standing: fc.constantFrom<KnownAddress['standing']>('proven', 'said', 'form'),
})
const profile: fc.Arbitrary<Profile> = fc.record({
  name: names,
  addresses: fc.array(address, { maxLength: 3 }),
  company: fc.constantFrom(null, 'Firm'),
  city: fc.constantFrom(null, 'Galway'),
  language: fc.constantFrom(null, 'en'),
})

describe('any two records', () => {
  it('are judged the same from both sides', () => {
    fc.assert(
      fc.property(profile, profile, (left, right) => {
        const [there, back] = [match(left, right), match(right, left)]
        expect(there.kind).toBe(back.kind)
        expect(there.score).toBeCloseTo(back.score, 9)
      }),
    )
  })

  it('are never one for certain unless one of them wrote from what the other said', () => {
    fc.assert(
      fc.property(profile, profile, (left, right) => {
        if (match(left, right).kind !== 'exact') return
        const values = new Set(left.addresses.map(({ value }) => value))
        const both = [...left.addresses, ...right.addresses.filter(({ value }) => values.has(value))]
        expect(both.some(({ standing }) => standing === 'proven')).toBe(true)
      }),
    )
  })
})

describe('a record on which several people gave their names', () => {
  const several = person({ name: 'Paul Keane', isSeveral: true, addresses: [email('ann@byrne.example', 'said')] })

  it.each(['Paul Keane', 'Ann Byrne', null])('is certainly nobody, whatever name (%s) the other one bears', (name) => {
    const writer = person({ name, addresses: [email('ann@byrne.example')] })
    const expected = { kind: 'probable', score: 0.99, why: ['same_address_proven', 'several_names'] }
    expect([match(several, writer), match(writer, several)]).toEqual([expected, expected])
  })

  it('is not proposed for its name alone', () => {
    const namesake = person({ name: 'Paul Keane', city: 'Cork', addresses: [email('paul.keane@gmail.com')] })
    expect(match({ ...several, city: 'Cork' }, namesake).kind).toBe('different')
  })
})
