import type { Why } from '../api/nouns.ts'
import { capital, plain } from '../ui/attention-words.ts'

const DECIDED: Record<Why['decidedBy'], string> = {
  model: 'The model worded it',
  fixed_text: 'A fixed text was used',
  directive: 'The rules worded it, without a model',
}

export const decidedWords = (why: Why): string => DECIDED[why.decidedBy]

const EFFECTS: Readonly<Record<string, string>> = {
  escalate: 'called a person',
  refuse: 'refused to answer',
  block: 'blocked the draft',
  note: 'was noted',
}

/** What a gate that spoke up caused: "Price question called a person". */
export const gateWords = ({ rule, effect }: Why['gates'][number]): string =>
  `${capital(plain(rule))} ${EFFECTS[effect] ?? plain(effect)}`

const spaced = (word: string): string => word.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()

/** A feature of the choice of persona: "smoothed sentiment: 0.62", "is vip: yes". */
export function featureWords(name: string, value: number | string | boolean): { name: string; value: string } {
  const shown =
    typeof value === 'boolean'
      ? value
        ? 'yes'
        : 'no'
      : typeof value === 'number'
        ? String(Number(value.toFixed(2)))
        : value
  return { name: capital(plain(spaced(name))), value: shown }
}

/** Each step's share of the whole, for its bar; nothing is divided by zero. */
export function stepShares(steps: Why['steps']): Array<{ name: string; ms: number; share: number }> {
  const total = steps.reduce((sum, { ms }) => sum + ms, 0)
  return steps.map(({ name, ms }) => ({ name: capital(plain(spaced(name))), ms, share: total === 0 ? 0 : ms / total }))
}
