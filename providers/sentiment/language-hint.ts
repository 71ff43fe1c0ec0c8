import type { MoodLanguage } from './phrases.ts'

/** Small words that give a language away, folded. */
const MARKERS: Record<MoodLanguage, string> = {
  en: "the is are you your what how do does can it this that with for and have my i we of to when where would not i'm no one be so just",
  es: 'el los las una que es esta estan como cuando donde por para con muy mi hola quiero tienen pero y usted ustedes yo lo al del se le nadie siempre vez me gracias',
  pt: 'o os uma que e esta voces voce como quando onde por para com muito meu minha ola quero mas nao eu isso ao do da dos se ninguem sempre vez me obrigado obrigada',
  fr: "le les une des que est c'est vous votre comment quand ou pour avec tres mon ma bonjour je j'ai pas mais et nous du la un personne toujours fois me merci",
  de: 'der das ein eine ist sind sie ihr wie wann wo fur mit sehr mein meine hallo ich nicht aber und wir zum den dem auf es niemand immer kein keine mir danke',
  it: 'il gli una che e come quando dove per con molto mio mia ciao voglio ma non io siete sono questo del della un la nessuno sempre volta mi grazie avete',
}

const SETS = Object.entries(MARKERS).map(([language, words]) => ({
  language: language as MoodLanguage,
  words: new Set(words.split(' ')),
}))

/** The language whose small words occur most in the folded text; null where none leads. */
export function languageHint(folded: string): MoodLanguage | null {
  const words = folded.match(/[\p{L}']+/gu) ?? []
  const ranked = SETS.map((set) => ({ ...set, hits: words.filter((word) => set.words.has(word)).length })).toSorted(
    (left, right) => right.hits - left.hits,
  )
  const [first, second] = ranked
  return first && second && first.hits > second.hits ? first.language : null
}
