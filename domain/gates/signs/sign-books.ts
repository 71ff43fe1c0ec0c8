import { de } from './de.ts'
import { disputes } from './disputes.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { everyday } from './everyday.ts'
import { fr } from './fr.ts'
import { grievances } from './grievances.ts'
import { harmless } from './harmless.ts'
import { it } from './it.ts'
import { offers } from './offers.ts'
import { pt } from './pt.ts'
import { roundabout } from './roundabout.ts'
import type { SignBook } from './sign-book.ts'
import { thirdPersons } from './third-persons.ts'

/** All at once: a short message does not say which language it is in. */
export const SIGN_BOOKS: readonly SignBook[] = [
  en,
  es,
  pt,
  fr,
  de,
  it,
  roundabout,
  disputes,
  grievances,
  everyday,
  harmless,
  thirdPersons,
  offers,
]
