import type { Language } from '../../../domain/language.ts'
import { de } from './phrases/de.ts'
import { en } from './phrases/en.ts'
import { es } from './phrases/es.ts'
import { fr } from './phrases/fr.ts'
import { it } from './phrases/it.ts'
import { pt } from './phrases/pt.ts'

/** Ways to say the same thing, with `{slots}`. */
export type Variants = readonly [string, ...string[]]

/** Everything the assistant can say in one language. */
export interface Phrasebook {
  readonly hello: Variants
  /** `{name}` is the first name. */
  readonly thanksName: Variants
  readonly thanksDetails: Variants
  readonly listPrice: Variants
  readonly listPriceOnly: Variants
  /** `{missing}` is a list such as "your name and your e-mail address". */
  readonly ask: Variants
  readonly missing: { readonly name: string; readonly email: string; readonly product: string }
  readonly and: string
  readonly or: string
  readonly offer: Variants
  readonly taxIncluded: string
  readonly lastOffer: Variants
  readonly offerQuestion: Variants
  readonly firmQuestion: Variants
  readonly takeYourTime: Variants
  readonly hold: Variants
  readonly agreed: Variants
  readonly sign: Variants
  readonly pay: Variants
  readonly paid: Variants
  readonly closed: Variants
  readonly declined: Variants
  readonly unknown: Variants
  /** Where an offer is on the table, so that a "yes" to it is not taken for this. */
  readonly unknownInDeal: Variants
  readonly personInformed: Variants
  readonly personLooks: Variants
  readonly priceByColleague: Variants
  readonly whichProduct: Variants
  readonly gladToHelp: Variants
  readonly open: Variants
  readonly offerings: Variants
  readonly isBot: Variants
  readonly apology: Variants
  readonly patience: Variants
  readonly warm: Variants
  readonly attentive: Variants
  readonly tellMore: Variants
  readonly whatHappened: Variants
  readonly welcome: Variants
  /** Monday first. */
  readonly days: readonly [string, string, string, string, string, string, string]
}

export const PHRASEBOOKS: Record<Language, Phrasebook> = { en, es, pt, fr, de, it }

/** Ends with the offer to bring in a person; by it a later "yes, please" is understood. */
export const PERSON_OFFER =
  /\b(?:colleague|person|someone from|companer[oa]|colega|collegue|kolleg(?:e|in|en)|mitarbeiter\w*|collega)\b[^.!?]*\?\W*$/
