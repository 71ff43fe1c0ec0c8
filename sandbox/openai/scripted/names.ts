import { LANGUAGES, type Language } from '../../../domain/language.ts'
import { cuePattern, hasCue } from './cue.ts'
import { fold } from './fold.ts'
import { STOP_WORDS } from './words.ts'

const EMAIL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u
const ADDRESSES = /(?<!\S)\S+@\S+|https?:\/\/\S+|\+?\d[\d ()/-]{5,}/g
const NAME_WORD = /^\p{L}[\p{L}'’.-]*$/u
const MOST_WORDS = 5
const TITLE = /^(?:Dr|Mr|Mrs|Ms|Prof|Sr|Sra|Mme|Sig)\.$/

/** What follows "I am" or "soy" and is no name. */
const NOT_NAMES = new Set(
  `interested looking sorry writing calling happy fine ready afraid sure new here back trying wondering asking planning
  going not just still also very so really happy glad curious customer client a the in on at from out interesado interesada
  buscando cliente nuevo nueva de un una el la muy listo lista interessado interessada procurando novo nova o a muito
  interesse interessee cherche client cliente nouveau nouvelle le la un une tres pret prete desole desolee interessiert kunde
  kundin neu auf der die das ein eine sehr bereit nicht interessato interessata nuovo nuova il lo molto pronto pronta
  hallo hello hi hola bonjour ciao salve dear thanks thank gracias merci danke grazie obrigado obrigada regards best kind
  okay yes no si oui ja sim monday tuesday wednesday thursday friday saturday sunday`.split(/\s+/),
)

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word)
const PARTICLES = new Set([
  'de',
  'da',
  'do',
  'dos',
  'del',
  'della',
  'di',
  'van',
  'von',
  'der',
  'den',
  'la',
  'le',
  'el',
  'bin',
  'al',
  'y',
  'e',
  "d'",
])

export const emailIn = (text: string): string | null => EMAIL.exec(text)?.[0].replace(/[.,;]+$/, '') ?? null

/** As many words from the start as look like a name; with `lower` also uncapitalised ones. */
function leadingName(text: string, lower: boolean): string | null {
  const words: string[] = []
  for (const word of text.trim().split(/\s+/).slice(0, MOST_WORDS)) {
    const bare = TITLE.test(word) ? word : word.replace(/[.,;:!?)]+$/, '')
    const folded = fold(bare)
    const isParticle = words.length > 0 && PARTICLES.has(folded)
    const isOther = NOT_NAMES.has(folded) || (!isCapital(bare) && (STOP_WORDS.has(folded) || !lower))
    if (!NAME_WORD.test(bare) || (isOther && !isParticle)) break
    words.push(bare)
    if (bare !== word) break
  }
  while (words.length > 0 && PARTICLES.has(fold(words.at(-1) ?? ''))) words.pop()
  return words.length === 0 ? null : words.join(' ')
}

/** Phrases after which even an uncapitalised word is a name. */
const EXPLICIT = /(?:name|nombre|nome|nom|heisse|llamo|chamo|appelle|chiamo)/

/** Folded sign by sign, so that a place in it is the same place in the text. */
const foldSigns = (text: string): string =>
  text.replace(/[\u0080-\uffff]/g, (sign) => (fold(sign).length === 1 ? fold(sign) : sign)).toLowerCase()

function introducedName(text: string, languages: readonly Language[]): string | null {
  const same = foldSigns(text)
  for (const language of languages) {
    const match = cuePattern(language, 'nameIs').exec(same)
    if (!match) continue
    const name = leadingName(text.slice(match.index + match[0].length), EXPLICIT.test(match[0]))
    if (name !== null) return name
  }
  return null
}

const SIGN_OFF =
  /(?:regards|cheers|thanks|thank you|best|sincerely|saludos|gracias|cumprimentos|obrigad[oa]|cordialement|merci|gr(?:u|ü)(?:ß|ss)e?|gr(?:u|ü)(?:ß|ss)en|danke|saluti|grazie)[,!.\s-]*\n+\s*([^\n]{2,40})\s*$/iu

const SEPARATORS = /[,;\n|()/]|[!?]\s|(?<=\p{Ll}{3})\.\s|\s[-–—]\s|\s(?:and|und|et|e|y|mail|email|e-mail|correo)\s/iu

/** A message that is nothing but a name, an address and the like: the answer to "may I have your name?". */
function bareName(text: string, productWords: ReadonlySet<string>): string | null {
  const segments = text.replace(ADDRESSES, ' , ').split(SEPARATORS)
  for (const segment of segments.map((piece) => piece.trim().replace(/[.!]+$/, ''))) {
    const words = segment.split(/\s+/).filter((word) => word !== '')
    if (words.length === 0 || words.length > MOST_WORDS || /[?¿\d]/.test(segment)) continue
    const folded = fold(segment)
    const isTalk = words.some((word) => NOT_NAMES.has(fold(word)) || productWords.has(fold(word)))
    const isCued = (['yes', 'decline', 'accept', 'thanks', 'greeting'] as const).some((cue) =>
      hasCue(folded, cue, LANGUAGES),
    )
    if (isTalk || isCued) continue
    const lower = words.length >= 2
    const name = leadingName(segment, lower)
    if (name !== null && name.split(' ').length === words.length) return name
  }
  return null
}

/** The customer's own name as they wrote it; `isAsked` allows a message that is just a name. */
export function nameIn(
  text: string,
  options: {
    readonly languages: readonly Language[]
    readonly isAsked: boolean
    readonly productWords: ReadonlySet<string>
  },
): string | null {
  const introduced = introducedName(text, options.languages)
  if (introduced !== null) return introduced
  const signed = SIGN_OFF.exec(text)?.[1]
  const signature = signed === undefined ? null : leadingName(signed, false)
  if (signature !== null) return signature
  return options.isAsked ? bareName(text, options.productWords) : null
}
