import { LANGUAGES, type Language } from '../../../domain/language.ts'
import { fold } from './fold.ts'

/** A question and a sentence that answers it, in every language this stand-in was taught them. */
interface Exchange {
  /** How it is looked up in each language. */
  readonly asked: Readonly<Record<Language, string>>
  /** What of a customer's words means this question, folded. */
  readonly meant: Readonly<Record<Language, RegExp>>
  readonly said: Readonly<Record<Language, string>>
}

const EXCHANGES: readonly Exchange[] = [
  {
    asked: {
      en: 'Can I pay in cash?',
      es: '¿Puedo pagar en efectivo?',
      pt: 'Posso pagar em dinheiro?',
      fr: 'Puis-je payer en espèces ?',
      de: 'Kann ich bar bezahlen?',
      it: 'Posso pagare in contanti?',
    },
    meant: { en: /\bcash\b/, es: /efectivo/, pt: /em dinheiro/, fr: /especes/, de: /\bbar\b/, it: /contanti/ },
    said: {
      en: 'We take no cash and no cheques.',
      es: 'No aceptamos efectivo ni cheques.',
      pt: 'Não aceitamos dinheiro nem cheques.',
      fr: 'Nous ne prenons ni espèces ni chèques.',
      de: 'Wir nehmen kein Bargeld und keine Schecks.',
      it: 'Non accettiamo contanti né assegni.',
    },
  },
  {
    asked: {
      en: 'How long does the survey visit take?',
      es: '¿Cuánto tarda la visita técnica?',
      pt: 'Quanto tempo demora a visita técnica?',
      fr: 'Combien de temps dure la visite technique ?',
      de: 'Wie lange dauert der Besichtigungstermin?',
      it: 'Quanto dura il sopralluogo?',
    },
    meant: {
      en: /survey.*\btake|long.*\bsurvey/,
      es: /visita tecnica/,
      pt: /visita tecnica/,
      fr: /visite technique/,
      de: /besichtigung/,
      it: /sopralluogo/,
    },
    said: {
      en: 'It takes about 90 minutes.',
      es: 'Dura unos 90 minutos.',
      pt: 'Demora cerca de 90 minutos.',
      fr: 'Elle dure environ 90 minutes.',
      de: 'Er dauert etwa 90 Minuten.',
      it: 'Dura circa 90 minuti.',
    },
  },
  {
    asked: {
      en: 'How long does delivery take?',
      es: '¿Cuánto tarda la entrega?',
      pt: 'Quanto tempo demora a entrega?',
      fr: 'Combien de temps prend la livraison ?',
      de: 'Wie lange dauert die Lieferung?',
      it: 'Quanto tempo richiede la consegna?',
    },
    meant: {
      en: /delivery.*\btake|long.*\bdelivery/,
      es: /entrega/,
      pt: /entrega/,
      fr: /livraison/,
      de: /lieferung/,
      it: /consegna/,
    },
    said: {
      en: 'Delivery takes three weeks.',
      es: 'La entrega tarda tres semanas.',
      pt: 'A entrega demora três semanas.',
      fr: 'La livraison prend trois semaines.',
      de: 'Die Lieferung dauert drei Wochen.',
      it: 'La consegna richiede tre settimane.',
    },
  },
]

const NAMES = new Intl.DisplayNames('en', { type: 'language' })

/** The languages a tool's description says its articles are written in; none where it does not say. */
export function languagesNamed(description: string): readonly Language[] {
  const named = /\bwritten in ([^;.]+)/.exec(description)?.[1] ?? ''
  return LANGUAGES.filter((language) => named.includes(NAMES.of(language) ?? language))
}

/** The question in the first of these languages; null for one it was not taught. */
export function askedIn(to: readonly Language[], question: string, from: Language): string | null {
  const [first] = to
  if (first === undefined || to.includes(from)) return null
  const folded = fold(question)
  return EXCHANGES.find(({ meant }) => meant[from].test(folded))?.asked[first] ?? null
}

export interface Interpreted {
  readonly text: string
  /** The words of the original that this says. */
  readonly quote: string
}

/** What a text says, in another language; null where it was taught no sentence of it. */
export function saidIn(to: Language, text: string, from: Language): Interpreted | null {
  const known = EXCHANGES.find(({ said }) => text.includes(said[from]))
  return known === undefined ? null : { text: known.said[to], quote: known.said[from] }
}
