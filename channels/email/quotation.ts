/**
 * Finds what a mail quotes. Line by line and over a bounded part of each line, so that no text makes it slow: the
 * patterns mail libraries use for this take seconds on a mail made for them.
 */
const SEEN_OF_LINE = 300
/** A long name breaks the line that introduces a quotation in two or three. */
const HEADER_LINES = 3

/** "On 1 May Ann wrote:" in the languages of the common mail programs: how it begins and how it ends. */
const WROTE: readonly (readonly [RegExp, RegExp])[] = [
  [/^on\s/i, /\bwrote\s?:$/i],
  [/^am\s/i, /\bschrieb\b.*:$/i],
  [/^le\s/i, /\bécrit\s?:$/i],
  [/^el\s/i, /\bescribió\s?:$/i],
  [/^il\s/i, /\bscritto\s?:$/i],
  [/^(?:em|a|no dia)\s/i, /\bescreveu\s?:$/i],
  [/^op\s/i, /\bschreef\b.*:$/i],
  [/^den\s/i, /\bskrev\b.*:$/i],
  [/^w dniu\s/i, /\bnapisał.*:$/i],
  [/^\S.*<\S+@\S+>/, /\b(?:wrote|schrieb|escribió|ha scritto|a écrit|escreveu)\s?:$/i],
  [/^\d{4}[-/.]\d/, /<\S+@\S+>:$/],
]

const ORIGINAL =
  /^[\s*_-]*-{2,}\s*(?:original message|original appointment|ursprüngliche nachricht|message d['’]origine|mensaje original|messaggio originale|mensagem original|oorspronkelijk bericht|oprindelig besked)\s*-{2,}/i

const FROM = /^\*?(?:from|von|de|da|van|från|fra)\s?:\*?\s/i
const SENT =
  /^\*?(?:sent|date|gesendet|datum|envoyé|enviado(?: el| em)?|fecha|inviato|data|verzonden|skickat|sendt)\s?:\*?\s/i
const ABOUT =
  /^\*?(?:to|subject|an|betreff|à|objet|para|asunto|assunto|a|oggetto|aan|onderwerp|till|ämne|til|emne)\s?:\*?\s/i

const isQuoted = (line: string): boolean => /^\s{0,3}>/.test(line)

/** The text without the mails it quotes; unchanged when nothing else would be left. */
export function withoutQuotations(text: string): string {
  const lines = text.split('\n')
  const kept: string[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const line = (lines[at] ?? '').slice(0, SEEN_OF_LINE)
    if (ORIGINAL.test(line) || isHeaderBlock(lines, at)) break
    const length = introductionAt(lines, at)
    if (length > 0) {
      // What follows is quoted to the end, unless the quotation is marked line by line: then words may come after it.
      if (!isQuoted(nextWritten(lines, at + length))) break
      at += length - 1
    } else if (!isQuoted(line)) kept.push(lines[at] ?? '')
  }
  const left = kept.join('\n').trim()
  return left === '' ? text.trim() : left
}

const nextWritten = (lines: readonly string[], from: number): string =>
  lines.slice(from, from + 5).find((line) => line.trim() !== '') ?? ''

/** How many lines introduce a quotation here; 0 for none. */
function introductionAt(lines: readonly string[], at: number): number {
  const first = bare(lines[at])
  const candidates = WROTE.filter(([begins]) => begins.test(first))
  if (candidates.length === 0) return 0
  let joined = ''
  for (let length = 1; length <= HEADER_LINES; length += 1) {
    const next = bare(lines[at + length - 1])
    if (next === '') return 0
    joined = `${joined} ${next}`.trim()
    if (/\d/.test(joined) && candidates.some(([, ends]) => ends.test(joined))) return length
  }
  return 0
}

const bare = (line: string | undefined): string =>
  (line ?? '')
    .slice(0, SEEN_OF_LINE)
    .replace(/^[\s*_-]{1,20}/, '')
    .trim()

/** The block of headers that Outlook puts above the mail it answers. */
function isHeaderBlock(lines: readonly string[], at: number): boolean {
  if (!FROM.test(bare(lines[at]))) return false
  const block = lines.slice(at + 1, at + 6).map(bare)
  return block.some((line) => SENT.test(line)) && block.some((line) => ABOUT.test(line))
}
