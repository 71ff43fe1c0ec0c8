interface Piece {
  /** The headings above it, outermost first, joined by " > ". */
  readonly headingPath: string
  readonly text: string
}

/** The first heading of a path stands below the article's title. */
const FIRST_DEPTH = 2
const DEEPEST = 6

const namesOf = ({ headingPath }: Piece): readonly string[] => (headingPath === '' ? [] : headingPath.split(' > '))

/** The headings that have to stand above a piece, when those above the piece before it still hold. */
function headingsOf(piece: Piece, before: Piece | undefined): readonly string[] {
  const names = namesOf(piece)
  const open = before === undefined ? [] : namesOf(before)
  const differs = names.findIndex((name, at) => name !== open[at])
  // Back to a heading that was left for one below it: it is said again, or the text would belong to that one.
  const from = differs < 0 && names.length < open.length ? names.length - 1 : differs
  return from < 0
    ? []
    : names.slice(from).map((name, at) => `${'#'.repeat(Math.min(DEEPEST, from + at + FIRST_DEPTH))} ${name}`)
}

/** An article as Markdown again, from its pieces in order: for articles whose text was not kept when they were read. */
export const textOf = (pieces: readonly Piece[]): string =>
  pieces.flatMap((piece, at) => [...headingsOf(piece, pieces[at - 1]), piece.text]).join('\n\n')
