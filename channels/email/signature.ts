/** More than this below a separator is a part of the mail, not a signature. */
const LONGEST_SIGNATURE = 15
const SEEN_OF_LINE = 120

const SEPARATOR = /^(?:--|__)\s?$/
const SENT_FROM =
  /^(?:sent from (?:my|outlook|yahoo|mail|proton)|get outlook for|gesendet (?:mit|von) |von meinem .* gesendet|envoyé (?:de|depuis|à partir de) |enviado (?:desde|do|a partir) |inviato (?:da|dal) |verzonden vanaf |verstuurd vanaf |sendt fra )/i

const GOODBYE =
  /^(?:(?:best|kind|warm|kindest|warmest|many)?\s?regards|best wishes|all the best|sincerely|yours (?:truly|sincerely|faithfully)|(?:mit )?(?:freundlichen|besten|herzlichen|vielen|lieben|schönen) grüßen|(?:freundliche|beste|herzliche|viele|liebe|schöne) grüße|(?:bien )?cordialement|bien à vous|(?:un )?(?:cordial )?saludos?(?: cordiales)?|atentamente|cordiali saluti|distinti saluti|atenciosamente|com os melhores cumprimentos)\s*[,.!]?$/i
const POSTSCRIPT = /^p\.?\s?s\.?\s?[:\s]/i

/** The text without the signature below it; a name under a goodbye stays, it is what people sign with. */
export function withoutSignature(text: string): string {
  const lines = text.split('\n')
  const end = lines.length - 1
  const at = lines.findIndex((line, index) => index > 0 && isStart(line, end - index))
  const above = at < 0 ? lines : lines.slice(0, at)
  const left = withoutDetails(above).join('\n').trim()
  return left === '' ? text.trim() : left
}

function isStart(line: string, below: number): boolean {
  const seen = line.slice(0, SEEN_OF_LINE)
  // RFC 3676 marks a signature with a space behind the dashes; without it only a short rest counts.
  if (seen === '-- ') return true
  return below <= LONGEST_SIGNATURE && (SEPARATOR.test(seen) || SENT_FROM.test(seen.trim()))
}

/** Posts, addresses and disclaimers under a goodbye: they read like legal language and are none. */
function withoutDetails(lines: readonly string[]): readonly string[] {
  const at = lines.findIndex((line, index) => index > 0 && GOODBYE.test(line.slice(0, SEEN_OF_LINE).trim()))
  if (at < 0) return lines
  const below = lines.slice(at + 1)
  if (below.some((line) => POSTSCRIPT.test(line.trim()) || /\?\s*$/.test(line))) return lines
  const name = below.findIndex((line) => line.trim() !== '')
  return name < 0 ? lines : lines.slice(0, at + name + 2)
}
