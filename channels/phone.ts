import { parsePhoneNumberFromString } from 'libphonenumber-js'

const E164 = /^\+[1-9]\d{5,14}$/
// WhatsApp still writes some numbers in a form the numbering tables no longer know (Mexico's +52 1).
const MIN_DIGITS_OUTSIDE_THE_TABLES = 10

/** E.164, from a number in international notation; null for anything else. */
export function toE164(text: string): string | null {
  const parsed = parsePhoneNumberFromString(text.trim(), { extract: false })
  if (!parsed || parsed.ext || !E164.test(parsed.number)) return null
  return parsed.isPossible() || parsed.number.length > MIN_DIGITS_OUTSIDE_THE_TABLES ? parsed.number : null
}
