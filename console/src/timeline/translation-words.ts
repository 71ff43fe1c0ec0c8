import type { TranslatedView, TranslationView } from '../../../api/contract/translation.ts'
import { languageName } from '../customer/customer-words.ts'

type Why = Extract<TranslatedView, { kind: 'failed' }>['why']

const WHY: Readonly<Record<Why, string>> = {
  not_configured: 'no language model is set up',
  too_long: 'the text is too long for it',
  budget: "today's budget for this is spent",
  away: 'the language model does not answer',
  busy: 'it takes too long',
  unusable: 'the language model gave no usable answer',
}

/** Why there is none, in a line that ends with what to do. */
export const troubleWords = (why: Why | null): string =>
  `Could not be translated: ${why === null ? 'the server could not be reached' : WHY[why]}.`

/** "Translated from Spanish by any-model"; what nobody could name is left out, and so is who made it where nobody was asked. */
export function madeWords({
  writtenIn,
  by,
  isScripted,
}: Pick<TranslationView, 'writtenIn' | 'by' | 'isScripted'>): string {
  const from = writtenIn === 'und' ? '' : ` from ${languageName(writtenIn)}`
  return isScripted || by === '' ? `Translated${from}` : `Translated${from} by ${by}`
}
