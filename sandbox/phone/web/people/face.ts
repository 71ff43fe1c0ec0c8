import type { Person } from '../data/people.ts'

const TINTS = 5

/** Initials, or the last digits of who has no name. */
export function faceOf({ name, kind, phone }: Person): string {
  if (kind === 'seen') return phone.slice(-2)
  const words = name.split(' ')
  return `${words[0]?.[0] ?? ''}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}`.toUpperCase()
}

export const shortName = ({ name, kind, phone }: Person): string =>
  kind === 'seen' ? `…${phone.slice(-4)}` : (name.split(' ')[0] ?? name)

/** The same colour for the same number, always. */
export const tintOf = (phone: string): number => 1 + ((Number(phone.slice(-6)) * 7 + Number(phone.slice(-1))) % TINTS)
