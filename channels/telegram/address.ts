const PERSON = /^[1-9]\d{0,15}$/
const BOT = /^@[a-z][a-z0-9_]{4,31}$/

/** A person is the number of their private chat, a bot its name; groups, whose numbers are negative, are neither. */
export function normaliseAddress(address: string): string | null {
  const text = address.trim().toLowerCase()
  return PERSON.test(text) || BOT.test(text) ? text : null
}
