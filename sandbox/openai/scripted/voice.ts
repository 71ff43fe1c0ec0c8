import type { OpeningHours } from './business.ts'
import { hashOf } from './fold.ts'
import type { Phrasebook, Variants } from './phrasebook.ts'

/** Picks among ways to say a thing: the same for the same message, and not the one that was used last. */
export interface Voice {
  readonly phrases: Phrasebook
  say(variants: Variants, slots?: Readonly<Record<string, string>>): string
  list(items: readonly string[], joiner?: 'and' | 'or'): string
  hours(hours: readonly OpeningHours[]): string
}

const fill = (phrase: string, slots: Readonly<Record<string, string>>): string =>
  phrase.replace(/\{(\w+)\}/g, (_, slot: string) => slots[slot] ?? '')

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function dayRange(days: readonly number[], names: Phrasebook['days']): string {
  const sorted = days.toSorted((left, right) => left - right)
  const isRun = sorted.length > 2 && sorted.every((day, at) => at === 0 || day === (sorted[at - 1] ?? 0) + 1)
  const named = sorted.map((day) => names[day - 1] ?? '')
  return isRun ? `${named[0]}-${named.at(-1)}` : named.join(', ')
}

export function createVoice(phrases: Phrasebook, seed: string, lastSaid: string): Voice {
  return {
    phrases,
    say(variants, slots = {}) {
      const start = hashOf(`${seed}|${variants[0]}`) % variants.length
      const rotated = variants.map((_, at) => fill(variants[(start + at) % variants.length] ?? variants[0], slots))
      return capitalised(rotated.find((text) => !lastSaid.includes(text)) ?? rotated[0] ?? '')
    },
    list(items, joiner = 'and') {
      if (items.length < 2) return items.join('')
      return `${items.slice(0, -1).join(', ')} ${phrases[joiner]} ${items.at(-1)}`
    },
    hours: (hours) => hours.map(({ days, from, to }) => `${dayRange(days, phrases.days)} ${from}-${to}`).join('; '),
  }
}
