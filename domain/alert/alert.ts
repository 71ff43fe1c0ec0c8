/**
 * What people of a business are told of while nobody looks at a screen. error_rate: an account's sends fail · breaker_open:
 * a provider or a model is left alone · guardrails: many texts refused or blocked · unanswered: somebody waits too long ·
 * takeover_open: a conversation nobody gave back · escalation: a ticket that needs this person · test: asked for by hand.
 */
export const ALERT_KINDS = [
  'error_rate',
  'breaker_open',
  'guardrails',
  'unanswered',
  'takeover_open',
  'escalation',
  'test',
] as const
export type AlertKind = (typeof ALERT_KINDS)[number]

/** What somebody may choose to hear of; a test is for whoever asks for it. */
export const CHOSEN_KINDS = [
  'error_rate',
  'breaker_open',
  'guardrails',
  'unanswered',
  'takeover_open',
  'escalation',
] as const satisfies readonly AlertKind[]
export type ChosenKind = (typeof CHOSEN_KINDS)[number]

const WAKES_PEOPLE: Readonly<Record<AlertKind, boolean>> = {
  error_rate: true,
  breaker_open: true,
  guardrails: false,
  unanswered: false,
  takeover_open: false,
  escalation: false,
  test: true,
}

/** Does it wait for the morning? An escalation does unless its ticket is urgent. */
export const isUrgentKind = (kind: AlertKind): boolean => WAKES_PEOPLE[kind]

/** One thing to tell, found once however often it is looked for. */
export interface Occasion {
  readonly kind: AlertKind
  readonly subject: string
  readonly occasion: string
  readonly detail: Readonly<Record<string, string | number>>
  readonly isUrgent?: boolean
}
