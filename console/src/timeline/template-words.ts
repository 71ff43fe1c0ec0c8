/** One piece of a template's body: words, or a place for some. */
export type Piece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'place'; readonly place: number }

export function piecesOf(body: string): readonly Piece[] {
  return body
    .split(/(\{\{\d{1,2}\}\})/)
    .filter((text) => text !== '')
    .map((text) => {
      const place = /^\{\{(\d{1,2})\}\}$/.exec(text)?.[1]
      return place === undefined ? { kind: 'words', text } : { kind: 'place', place: Number(place) }
    })
}

export const placesOf = (body: string): number =>
  Math.max(0, ...piecesOf(body).map((piece) => (piece.kind === 'place' ? piece.place : 0)))

/** The whole as it will be read; what is missing shows as a gap. */
export const filledIn = (body: string, values: readonly string[]): string =>
  piecesOf(body)
    .map((piece) => (piece.kind === 'words' ? piece.text : values[piece.place - 1]?.trim() || GAP))
    .join('')

export const GAP = '____'

interface Known {
  readonly customerName: string | null
  readonly businessName: string
}

/** Behind a greeting stands who is written to. */
const GREETING =
  /(?:^|[\s¡])(?:hello|hi|hey|dear|good (?:morning|afternoon|evening)|hola|estimad[oa]|olá|oi|bonjour|cher|chère|hallo|guten tag|liebe[r]?|ciao|buongiorno|gentile)\s*$/i
/** Behind these stands who writes. */
const SENDER =
  /(?:this is|here is|from|with|at|somos|soy de|de parte de|da|aqui é|c'est|de chez|hier ist|von|bei|siamo|sono di)\s*$/i

/** What each place probably takes; empty where nobody can tell. */
export function prefilled(body: string, { customerName, businessName }: Known): readonly string[] {
  const values: string[] = Array.from({ length: placesOf(body) }, () => '')
  const pieces = piecesOf(body)
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind !== 'place' || values[piece.place - 1] !== '') continue
    const before = pieces[index - 1]
    const words = before?.kind === 'words' ? before.text : ''
    // "on {{1}} at {{2}}" is a date and a time.
    const isBetween = pieces[index - 2]?.kind === 'place' && /^\s*\S+\s*$/.test(words)
    if (GREETING.test(words)) values[piece.place - 1] = customerName ?? ''
    else if (SENDER.test(words) && !isBetween) values[piece.place - 1] = businessName
  }
  return values
}

/** The words around a place, so that one sees what is asked for. */
export function placeLabel(body: string, place: number): string {
  const pieces = piecesOf(body)
  const index = pieces.findIndex((piece) => piece.kind === 'place' && piece.place === place)
  const before = pieces[index - 1]
  const after = pieces[index + 1]
  const words = (piece: Piece | undefined) => (piece?.kind === 'words' ? piece.text : '')
  const lead =
    sentences(words(before).replace(/[\s.!?,;:]+$/, ''))
      .at(-1)
      ?.trim()
      .split(/\s+/)
      .slice(-3)
      .join(' ') ?? ''
  const tail = sentences(words(after))[0]?.trim().split(/\s+/).slice(0, 2).join(' ') ?? ''
  const around = [lead, '…', tail].filter((part) => part !== '').join(' ')
  return around === '…' ? `Place ${place}` : around
}

const sentences = (text: string) => text.split(/[.!?¡¿,;:\n]/)

interface Searched {
  readonly name: string
  readonly body: string
  readonly language: string
}

/** Every word somewhere in the name, the body or the language. */
export function matchingTemplates<One extends Searched>(templates: readonly One[], search: string): readonly One[] {
  const wanted = search.toLowerCase().split(/\s+/).filter(Boolean)
  return templates.filter(({ name, body, language }) => {
    const all = `${name.replaceAll('_', ' ')} ${name} ${body} ${language}`.toLowerCase()
    return wanted.every((word) => all.includes(word))
  })
}
