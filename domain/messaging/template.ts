/**
 * approved: may be sent · pending: the channel's owner looks at it · rejected, paused, disabled: the channel's owner said
 * no, or no longer · unsubmitted: nobody asked yet · unchecked: typed here, the provider has not been asked about it ·
 * gone: the provider does not know it.
 */
export const TEMPLATE_APPROVALS = [
  'approved',
  'pending',
  'rejected',
  'paused',
  'disabled',
  'unsubmitted',
  'unchecked',
  'gone',
] as const
export type TemplateApproval = (typeof TEMPLATE_APPROVALS)[number]

export const isTemplateApproval = (word: string): word is TemplateApproval =>
  TEMPLATE_APPROVALS.some((known) => known === word)

/** What channels take: one line a variable, and no more than this altogether. */
export const LONGEST_TEMPLATE = 1_024
const LONGEST_VARIABLE = 600
const UNSENDABLE = /[\n\r\t]| {4}/

const PLACE = /\{\{(\d{1,2})\}\}/g

/** How many variables a body takes: the highest place it names. */
export const placesIn = (body: string): number =>
  Math.max(0, ...[...body.matchAll(PLACE)].map(([, place]) => Number(place)))

/** Every place from the first on has its number, and there is no other mark: only such a body can be filled in here. */
export function isFillable(body: string): boolean {
  const places = new Set([...body.matchAll(PLACE)].map(([, place]) => Number(place)))
  const isComplete = [...places].every((place) => place >= 1 && place <= places.size)
  return isComplete && !body.replace(PLACE, '').includes('{{')
}

export type Filled =
  | { readonly kind: 'filled'; readonly text: string }
  | { readonly kind: 'refused'; readonly reason: 'wrong_count' | 'empty' | 'unsendable' | 'too_long' }

/** The words a customer would read; refused where a provider would refuse them, or drop them later. */
export function fillTemplate(body: string, variables: readonly string[]): Filled {
  const refused = (reason: Extract<Filled, { kind: 'refused' }>['reason']) => ({ kind: 'refused', reason }) as const
  if (variables.length !== placesIn(body)) return refused('wrong_count')
  if (variables.some((value) => value.trim() === '')) return refused('empty')
  if (variables.some((value) => UNSENDABLE.test(value))) return refused('unsendable')
  const text = body.replace(PLACE, (_, place: string) => variables[Number(place) - 1] ?? '')
  const isLong = text.length > LONGEST_TEMPLATE || variables.some((value) => value.length > LONGEST_VARIABLE)
  return isLong ? refused('too_long') : { kind: 'filled', text }
}
