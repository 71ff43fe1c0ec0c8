import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { COUNTRY_ZONES } from './country-zones.ts'
import { zoneOr } from './local-time.ts'

/**
 * The zones a recipient may live in: the known one, else all of the countries the number may belong to, else the
 * fallback. Writing first is allowed only when it is allowed in all of them.
 */
export function plausibleZones(recipient: {
  readonly timeZone: string | null
  readonly phone: string | null
  readonly fallback: string
}): readonly string[] {
  const fallback = zoneOr(recipient.fallback)
  if (recipient.timeZone !== null) return [zoneOr(recipient.timeZone, fallback)]
  const countries = recipient.phone === null ? [] : countriesOf(recipient.phone)
  const zones = countries.flatMap((country) => COUNTRY_ZONES[country]?.split(' ') ?? [])
  return zones.length === 0 ? [fallback] : [...new Set(zones)]
}

function countriesOf(phone: string): readonly string[] {
  const number = parsePhoneNumberFromString(phone)
  if (number === undefined) return []
  return number.country === undefined ? number.getPossibleCountries() : [number.country]
}
