import type { SignedRequest } from '../../providers/messaging/contract.ts'
import type { Parsed } from '../channel-adapter.ts'
import { normaliseAddress } from './address.ts'
import { eventOf } from './event.ts'
import { readMultipart } from './multipart.ts'

type Form = ReadonlyMap<string, Buffer>

const formOf = ({ headers, body }: SignedRequest): Form | null => readMultipart(headers['content-type'], body)

/** The envelope decides, never the `To` header, which the sender writes as they like. */
function envelopeOf(form: Form | null): { readonly from: string | null; readonly to: string } | null {
  const { to, from } = asObject(form?.get('envelope')?.toString('utf8') ?? '')
  const recipient = Array.isArray(to)
    ? to
        .map(String)
        .map(normaliseAddress)
        .find((one) => one !== null)
    : null
  return recipient == null ? null : { from: typeof from === 'string' ? normaliseAddress(from) : null, to: recipient }
}

function asObject(text: string): Partial<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    // a body nobody signed may hold anything
    return {}
  }
}

export const addressedTo = (request: SignedRequest): string | null => envelopeOf(formOf(request))?.to ?? null

/** SendGrid's inbound parse in raw mode: the whole mail in the field `email`. */
export async function parse(request: SignedRequest): Promise<Parsed> {
  const form = formOf(request)
  const raw = form?.get('email')
  const envelope = envelopeOf(form)
  if (!form || !raw || !envelope) return null
  const event = await eventOf({ raw, to: envelope.to, checkedBy: null })
  if (event === null) return null
  return [event.kind === 'message' ? { ...event, isSenderUnproven: !isProven(form, event.from) } : event]
}

/** A valid signature of the author's own domain, as the receiving server found it: `{@example.com : pass}`. */
function isProven(form: Form, author: string): boolean {
  const domain = author.slice(author.lastIndexOf('@') + 1)
  const signatures = form.get('dkim')?.toString('utf8').toLowerCase() ?? ''
  return [...signatures.matchAll(/@([^\s:{}]+)\s*:\s*pass\b/g)].some(
    ([, signer = '']) => signer === domain || domain.endsWith(`.${signer}`),
  )
}
