import type { Mail } from './mail.ts'

const VERDICT = /^\s*(dmarc|dkim)\s*=\s*(\w+)/i
const DOMAIN = /\bheader\.(?:d|i|from)\s*=\s*@?([\w.-]+)/i

/**
 * Whether the receiving server found that the author's own domain sent this mail. Only the topmost result counts, and
 * only under the server's own name: whatever lies below, or says it is another's, the sender may have written.
 */
export function isAuthenticated({ headers, from }: Pick<Mail, 'headers' | 'from'>, server: string): boolean {
  const [result = ''] = headers.get('authentication-results') ?? []
  const [author, ...others] = from
  const [name = '', ...checks] = plain(result).split(';')
  if (author === undefined || others.length > 0 || name.trim().split(/\s/, 1)[0]?.toLowerCase() !== server) return false
  const domain = author.address.slice(author.address.lastIndexOf('@') + 1)
  const found = checks.flatMap((check) => verdictOf(check, domain))
  // A domain that says how its mail is to be judged is believed about that; of the others a signature of its own will do.
  const policies = found.filter(({ method }) => method === 'dmarc')
  if (policies.length > 0) return policies.every(({ isPass, isAuthors }) => isPass && isAuthors)
  return found.some(({ method, isPass, isAuthors }) => method === 'dkim' && isPass && isAuthors)
}

function verdictOf(check: string, domain: string) {
  const [, method, verdict] = VERDICT.exec(check) ?? []
  if (method === undefined || verdict === undefined) return []
  const about = DOMAIN.exec(check)?.[1]?.toLowerCase() ?? ''
  // No signature of a whole top domain speaks for anybody.
  const isAuthors = about.includes('.') && (about === domain || domain.endsWith(`.${about}`))
  return [{ method: method.toLowerCase(), isPass: verdict.toLowerCase() === 'pass', isAuthors }]
}

/** Without comments and quoted texts: both may hold what somebody else wrote. */
function plain(text: string): string {
  let depth = 0
  let isQuoted = false
  let kept = ''
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? ''
    if (char === '\\') at++
    else if (char === '"' && depth === 0) isQuoted = !isQuoted
    else if (isQuoted) continue
    else if (char === '(') depth++
    else if (char === ')') depth = Math.max(0, depth - 1)
    else if (depth === 0) kept += char
  }
  return kept
}
