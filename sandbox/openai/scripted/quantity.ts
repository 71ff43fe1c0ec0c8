import { fold } from './fold.ts'
import { stemOf } from './words.ts'

/** Numbers from two on; "one" is an article in most of the languages. */
const NUMBER_WORDS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  dozen: 12,
  twenty: 20,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
  siete: 7,
  ocho: 8,
  nueve: 9,
  diez: 10,
  doce: 12,
  docena: 12,
  veinte: 20,
  dois: 2,
  duas: 2,
  quatro: 4,
  sete: 7,
  oito: 8,
  nove: 9,
  dez: 10,
  doze: 12,
  duzia: 12,
  vinte: 20,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  douze: 12,
  douzaine: 12,
  vingt: 20,
  zwei: 2,
  drei: 3,
  vier: 4,
  funf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  zwolf: 12,
  dutzend: 12,
  zwanzig: 20,
  due: 2,
  tre: 3,
  quattro: 4,
  cinque: 5,
  sei: 6,
  sette: 7,
  otto: 8,
  dieci: 10,
  dodici: 12,
  dozzina: 12,
  venti: 20,
}

/** Words for things counted one by one, as stems of the six languages. */
const COUNTED = new Set(
  `unit piece pcs item copy copies set box pair licence license seat ticket stuck stueck exemplar unidad unidade pieza peca
  pezz piece unite exemplaire person personas people guest invitado personne gast gaste ospit pessoa persona x of them`
    .split(/\s+/)
    .map(stemOf),
)

const LARGEST = 999
const REACH = 3

const numberOf = (word: string): number | null => {
  if (/^\d{1,3}$/.test(word)) return Number(word)
  return NUMBER_WORDS[word] ?? null
}

/** How many are wanted: a number near a word of the product or near a word for counted things, but no number of a name. */
export function quantityIn(text: string, productStems: ReadonlySet<string>): number | null {
  const plain = fold(text).replace(
    /(?<!\S)\S+@\S+|https?:\/\/\S+|[€£$]\s?[\d.,]+|[\d.,]+\s?(?:[€£$%]|eur|usd|gbp|k\b)/g,
    ' ',
  )
  const times = /\b(\d{1,3})\s?x\b|\bx\s?(\d{1,3})\b/.exec(plain)
  if (times) return Number(times[1] ?? times[2])
  const words = plain.match(/\d+(?:[.,:]\d+)?|[\p{L}']+/gu) ?? []
  for (const [at, word] of words.entries()) {
    const value = numberOf(word)
    if (value === null || value < 1 || value > LARGEST || productStems.has(word)) continue
    const stems = words.slice(at + 1, at + 1 + REACH).map(stemOf)
    if (stems.some((stem) => productStems.has(stem) || COUNTED.has(stem))) return value
  }
  return null
}
