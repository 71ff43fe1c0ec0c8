import { splitText } from './text-breaks.ts'

const GREETING =
  /^(?:hello|hi|hey|dear|good (?:morning|afternoon|evening)|hallo|guten (?:tag|morgen|abend)|sehr geehrte|liebe|hola|buen[oa]s|estimad|bonjour|bonsoir|cher|chère|buongiorno|buonasera|gentile|salve|olá|bom dia|boa (?:tarde|noite)|prezad|car[oa])(?![\p{L}]{3})[^\n.?]{0,60}\n/iu

/** Does a text open like a letter by itself? */
export const greetsAlready = (text: string): boolean => GREETING.test(text.trimStart())

export const wordsIn = (text: string): number => text.match(/\S+/g)?.length ?? 0

/** Where the word with this number ends; the text's length when it has fewer. */
export function endOfWord(text: string, count: number): number {
  let seen = 0
  for (const { index, 0: word } of text.matchAll(/\S+/g)) if (++seen === count) return index + word.length
  return text.length
}

/** Pieces of at most so many words, in order, broken where a text breaks best. */
export function splitWords(text: string, mostWords: number): readonly string[] {
  const pieces: string[] = []
  let rest = text.trim()
  while (wordsIn(rest) > mostWords) {
    const [piece = rest] = splitText(rest, endOfWord(rest, mostWords))
    pieces.push(piece)
    rest = rest.slice(piece.length).trimStart()
  }
  return [...pieces, rest]
}

/** What people quote when they ask about a case; the end of its id is the part that differs. */
export const caseReference = (id: string): string => id.replaceAll('-', '').slice(-8).toUpperCase()
