import { normalise } from '../text/normalise.ts'

/** proven: they wrote from it · said: they told us themselves in a conversation · form: a lead form says so, which proves nothing. */
export type Standing = 'proven' | 'said' | 'form'

export interface KnownAddress {
  readonly kind: 'email' | 'phone'
  readonly value: string
  readonly standing: Standing
}

/** Mailboxes of an office, not of a person. */
const SHARED_BOXES = new Set(
  (
    'info office sales contact support admin hello team mail service accounts accounting billing invoice invoices reception booking bookings ' +
    'orders enquiries inquiries help kontakt buero buro rechnung rechnungen verkauf zentrale empfang contacto ventas administracion oficina contato ' +
    'vendas financeiro administracao contatto contatti amministrazione ufficio vendite accueil bonjour commercial comptabilite noreply shop store family familie famille familia famiglia'
  ).split(' '),
)

const PUBLIC_HOSTS =
  /^(gmail|googlemail|outlook|hotmail|live|yahoo|icloud|me|aol|gmx|web|mail|proton|protonmail|libero|orange|free|laposte|uol|bol|terra|t-online)\./

const localPart = (email: string): string => email.slice(0, Math.max(0, email.lastIndexOf('@')))
const host = (email: string): string => email.slice(email.lastIndexOf('@') + 1)

export const isSharedMailbox = (email: string): boolean =>
  (normalise(localPart(email)).plain.match(/[a-z]+/g) ?? []).some((word) => SHARED_BOXES.has(word))

/** The company behind an address; null for the providers everybody uses. */
export const companyHost = (email: string): string | null => (PUBLIC_HOSTS.test(host(email)) ? null : host(email))

/** What a person chose themselves: without a tag, dots and digits at its end; null when too short to mean somebody. */
export function ownHandle(email: string): string | null {
  if (isSharedMailbox(email)) return null
  const handle = (normalise(localPart(email)).plain.split('+')[0] ?? '').replace(/[._-]/g, '').replace(/\d+$/, '')
  return handle.length >= 5 ? handle : null
}

/** One digit wrong, or two neighbours swapped: a number that was typed in a hurry. */
export function isMistypedNumber(left: string, right: string): boolean {
  if (left.length !== right.length || left === right) return false
  const wrong = Array.from(left).flatMap((digit, at) => (digit === right[at] ? [] : [at]))
  const [first, second] = wrong
  if (first === undefined) return false
  if (second === undefined) return true
  return wrong.length === 2 && second === first + 1 && left[first] === right[second] && left[second] === right[first]
}
