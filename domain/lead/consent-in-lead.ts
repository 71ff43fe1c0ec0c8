import type { ConsentPurpose } from '../consent/consent.ts'
import { ADDRESSED_BY, CHANNELS, type Channel, isChannel } from '../messaging/channel.ts'
import { CHANNEL_NAME, CHANNEL_WORDS, CONSENT_NAME, MARKETING_NAME, NO, REFUSAL_NAME, YES } from './consent-words.ts'
import { compactName, type Leaf } from './flatten.ts'

/** A yes or no a person gave in a form, with where it stood: the proof. */
export interface LeadConsent {
  readonly channel: Channel
  readonly purpose: ConsentPurpose
  readonly granted: boolean
  readonly path: string
  readonly value: string
}

/** A form knows numbers and mail addresses; nobody can be written to in a messenger they never used with us. */
const REACHED_BY_FORM = CHANNELS.filter((channel) => ['phone', 'email'].includes(ADDRESSED_BY[channel]))

/** True and false in the ways forms write them; anything else, such as the text of a clause, says neither. */
function answerOf(value: Leaf['value']): boolean | null {
  const word = compactName(String(value))
  if (value === true || value === 1 || YES.has(word)) return true
  return value === false || value === 0 || NO.has(word) ? false : null
}

/** The channels words name: null when they name none, empty when they name only ones we do not have. */
function channelsNamed(words: readonly string[]): readonly Channel[] | null {
  const named = CHANNEL_WORDS.filter(({ pattern }) => words.some((word) => pattern.test(word))).map(
    ({ channel }) => channel,
  )
  return named.length === 0 ? null : named.filter(isChannel)
}

function consentsOf(leaf: Leaf): readonly LeadConsent[] {
  const isAboutConsent = leaf.names.some((name) => CONSENT_NAME.test(name) || REFUSAL_NAME.test(name))
  const last = leaf.names.at(-1) ?? ''
  if (!isAboutConsent && !CHANNEL_NAME.test(last)) return []
  const word = compactName(String(leaf.value))
  const listed = isAboutConsent && CHANNEL_NAME.test(word) ? channelsNamed([word]) : null
  const answer = listed === null ? answerOf(leaf.value) : true
  if (answer === null) return []
  const isRefusal = leaf.names.some((name) => REFUSAL_NAME.test(name))
  const granted = answer !== isRefusal
  const purpose: ConsentPurpose =
    leaf.names.some((name) => MARKETING_NAME.test(name)) || isRefusal ? 'marketing' : 'service'
  // An unticked box is no wish to be left without answers; only advertising can be refused in a form.
  if (!granted && purpose === 'service') return []
  const channels = listed ?? channelsNamed(leaf.names) ?? REACHED_BY_FORM
  return channels.map((channel) => ({
    channel,
    purpose,
    granted,
    path: leaf.path,
    value: String(leaf.value).slice(0, 100).toWellFormed(),
  }))
}

/**
 * Consent only where a field about consent says yes: never from a given number, a pre-filled text or silence. Where two
 * fields disagree, the refusal counts.
 */
export function consentsIn(leaves: readonly Leaf[]): readonly LeadConsent[] {
  const all = leaves.flatMap(consentsOf)
  const keyOf = ({ channel, purpose }: LeadConsent): string => `${channel} ${purpose}`
  return [...Map.groupBy(all, keyOf).values()].flatMap(
    (same) => same.find(({ granted }) => !granted) ?? same.slice(0, 1),
  )
}
