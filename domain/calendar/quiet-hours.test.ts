import fc from 'fast-check'
import { getCountries } from 'libphonenumber-js/max'
import { IANAZone } from 'luxon'
import { describe, expect, it } from 'vitest'
import { COUNTRY_ZONES } from './country-zones.ts'
import { plausibleZones } from './plausible-zones.ts'
import { isQuiet, nextWritable } from './quiet-hours.ts'
import { sayWhen } from './say-when.ts'

const NIGHT = { from: '21:00', to: '08:00' }
const at = (text: string): Date => new Date(text)

describe('quiet hours', () => {
  it.each([
    ['2026-11-20T20:00:00Z', true],
    ['2026-11-20T19:59:59Z', false],
    ['2026-11-20T06:59:59Z', true],
    ['2026-11-20T07:00:00Z', false],
  ])('in Berlin at %s: quiet %s', (now, quiet) => {
    expect(isQuiet(['Europe/Berlin'], NIGHT, at(now))).toBe(quiet)
  })

  it('end at eight the next morning', () => {
    expect(nextWritable(['Europe/Berlin'], NIGHT, at('2026-11-20T22:00:00Z'))).toEqual(at('2026-11-21T07:00:00Z'))
  })

  it('hold while it is quiet in any plausible zone', () => {
    const zones = ['America/New_York', 'America/Los_Angeles']
    expect(nextWritable(zones, NIGHT, at('2026-11-20T13:30:00Z'))).toEqual(at('2026-11-20T16:00:00Z'))
  })

  it('never end when no moment suits all zones', () => {
    const zones = ['Pacific/Auckland', 'Europe/London']
    expect(nextWritable(zones, { from: '12:00', to: '10:00' }, at('2026-11-20T13:30:00Z'))).toBeNull()
  })

  it('are off when they begin and end together, or cannot be read', () => {
    expect(isQuiet(['UTC'], { from: '00:00', to: '24:00' }, at('2026-11-20T03:00:00Z'))).toBe(false)
    expect(isQuiet(['UTC'], { from: 'late', to: 'early' }, at('2026-11-20T03:00:00Z'))).toBe(false)
  })

  it('are over at the first moment that is not quiet, whatever the clocks do', () => {
    const moment = fc.date({ min: at('2026-01-01T00:00:00Z'), max: at('2029-01-01T00:00:00Z'), noInvalidDate: true })
    const zones = fc.uniqueArray(
      fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'America/Sao_Paulo'),
      { minLength: 1 },
    )
    fc.assert(
      fc.property(zones, moment, fc.nat(100), (where, now, share) => {
        const next = nextWritable(where, NIGHT, now)
        if (next === null) return
        expect(isQuiet(where, NIGHT, next)).toBe(false)
        const between = new Date(now.getTime() + ((next.getTime() - now.getTime()) * share) / 101)
        expect(next.getTime() === now.getTime() || isQuiet(where, NIGHT, between)).toBe(true)
      }),
    )
  })
})

describe('plausible zones', () => {
  const zonesOf = (phone: string | null, timeZone: string | null = null) =>
    plausibleZones({ phone, timeZone, fallback: 'Europe/Berlin' })

  it('are the one that is known', () => {
    expect(zonesOf('+12125550123', 'America/Denver')).toEqual(['America/Denver'])
  })
  it('are all of the number’s country', () => {
    expect(zonesOf('+12125550123')).toEqual(expect.arrayContaining(['America/New_York', 'Pacific/Honolulu']))
    expect(zonesOf('+493012345678')).toEqual(['Europe/Berlin'])
    expect(zonesOf('+5511987654321')).toContain('America/Manaus')
  })
  it.each([null, 'nonsense', '+999123'])('of %j are the fallback', (phone) => {
    expect(zonesOf(phone)).toEqual(['Europe/Berlin'])
  })
  it('are known for every country there is', () => {
    expect(getCountries().filter((country) => COUNTRY_ZONES[country] === undefined)).toEqual([])
    const names = Object.values(COUNTRY_ZONES).flatMap((zones) => zones.split(' '))
    expect(names.filter((name) => !IANAZone.isValidZone(name))).toEqual([])
  })
})

describe('a moment in words', () => {
  const now = at('2026-11-20T20:00:00Z')
  it.each([
    ['2026-11-20T22:00:00Z', 'en', '23:00'],
    ['2026-11-23T08:00:00Z', 'en', 'Monday, 09:00'],
    ['2026-11-23T08:00:00Z', 'de', 'Montag, 09:00'],
    ['2026-12-24T08:00:00Z', 'es', '24 diciembre, 09:00'],
  ] as const)('%s in %s is "%s"', (moment, language, words) => {
    expect(sayWhen(at(moment), 'Europe/Berlin', language, now)).toBe(words)
  })
})
