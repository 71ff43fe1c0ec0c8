/** The earlier message that a customer's words reply to. None of it was said now, whoever wrote it. */
export interface Quotation {
  readonly by: 'customer' | 'us'
  readonly at: Date
  readonly text: string
}

/** The part they chose, where it is one: what a channel claims was quoted may be anything. */
export function quotedPart(text: string, part: string | null): string {
  const chosen = part?.trim() ?? ''
  return chosen !== '' && text.includes(chosen) ? chosen : text.trim()
}

/** In one line, as it stands above an answer. */
export function quotedLine(text: string, mostChars: number): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length <= mostChars ? line : `${line.slice(0, mostChars).toWellFormed().trimEnd()}…`
}
