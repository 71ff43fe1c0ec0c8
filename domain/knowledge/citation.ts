import { normalise } from '../text/normalise.ts'

/** What an answer says it relies on: a piece that was found, and its words. */
export interface Citation {
  readonly source: string
  readonly quote: string
}

export interface CitableChunk {
  readonly id: string
  readonly title: string
  readonly text: string
}

export interface VerifiedSource {
  readonly id: string
  readonly title: string
  readonly quote: string
}

export type CitationFault = 'not_found_in_this_turn' | 'quote_too_short' | 'quote_not_in_source'

export interface CheckedCitations {
  readonly sources: readonly VerifiedSource[]
  readonly faults: readonly { readonly citation: Citation; readonly fault: CitationFault }[]
}

/** Shorter than this a quote proves nothing: any text has the words. */
const LEAST_QUOTED_LETTERS = 8
const LONGEST_KEPT = 400

/** Words alone: line breaks, marks of Markdown and punctuation may differ between a text and its quote. */
const bare = (text: string): string => ` ${(normalise(text).folded.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `

function faultOf({ quote }: Citation, chunk: CitableChunk | undefined): CitationFault | null {
  if (chunk === undefined) return 'not_found_in_this_turn'
  const words = bare(quote)
  if (words.replaceAll(' ', '').length < LEAST_QUOTED_LETTERS) return 'quote_too_short'
  return bare(chunk.text).includes(words) ? null : 'quote_not_in_source'
}

/** Each citation has to name a piece that this turn's searches gave, and to quote what really stands in it. */
export function checkCitations(cited: readonly Citation[], found: readonly CitableChunk[]): CheckedCitations {
  const byId = new Map(found.map((chunk) => [chunk.id, chunk]))
  const checked = cited.map((citation) => {
    const chunk = byId.get(citation.source)
    return { citation, chunk, fault: faultOf(citation, chunk) }
  })
  const sources = checked.flatMap(({ citation, chunk, fault }) =>
    fault !== null || chunk === undefined
      ? []
      : [{ id: chunk.id, title: chunk.title, quote: citation.quote.slice(0, LONGEST_KEPT).toWellFormed() }],
  )
  return {
    sources: [...new Map(sources.map((source) => [`${source.id}\n${source.quote}`, source])).values()],
    faults: checked.flatMap(({ citation, fault }) => (fault === null ? [] : [{ citation, fault }])),
  }
}
