import type { Amount } from '../api/nouns.ts'
import type { Tone } from '../ui/status.tsx'

/** What a provider said when it was last asked. */
export interface Said {
  readonly by: 'Signature service' | 'Payment service'
  readonly state: string
  readonly fetchedAt: string | null
  readonly reference: string | null
  readonly url: string | null
}

export interface Step {
  readonly key: string
  readonly at: string
  readonly title: string
  readonly about: string | null
  readonly amount: Amount | null
  readonly tone: Tone
  readonly said: Said | null
  /** Not yet: a timer or a date to come. */
  readonly isAhead: boolean
}

export const step = (from: Pick<Step, 'key' | 'at' | 'title'> & Partial<Step>): Step => ({
  about: null,
  amount: null,
  tone: 'moving',
  said: null,
  isAhead: false,
  ...from,
})
