import type { SendOutcome } from '../messaging/contract.ts'
import { retryAfterMs } from '../retry-after.ts'
import { createTransport, type WireAnswer } from '../transport.ts'
import { jsonOf, outcomeOfAttempt, rejected } from './attempt.ts'
import type { OutboundMail } from './contract.ts'

/** The ledger id is the key: the same mail asked for twice is one mail, and Resend says so. */
export function createResendSend({ apiKey, baseUrl }: { readonly apiKey: string; readonly baseUrl: string }) {
  const send = createTransport()
  return (mail: OutboundMail, abort: AbortSignal): Promise<SendOutcome> =>
    outcomeOfAttempt(
      'Resend',
      () =>
        send({
          method: 'POST',
          url: `${baseUrl.replace(/\/+$/, '')}/emails`,
          headers: {
            authorization: `Bearer ${apiKey}`,
            'content-type': 'application/json',
            'idempotency-key': mail.ledgerId,
            'user-agent': 'steward',
          },
          body: JSON.stringify(toBody(mail)),
          abort,
        }),
      outcomeOf,
    )
}

export const toBody = (mail: OutboundMail) => ({
  from: `${quoted(mail.from.name)} <${mail.from.address}>`,
  to: [mail.to],
  reply_to: mail.from.address,
  subject: mail.subject,
  text: mail.text,
  html: mail.html,
  headers: { ...mail.headers, 'Message-ID': mail.messageId },
  tags: [{ name: 'ledger', value: mail.ledgerId }],
})

const quoted = (name: string): string => `"${name.replaceAll(/["\\]/g, '')}"`

/** Names of https://resend.com/docs/api-reference/errors that pass by themselves. */
const LATER: Readonly<Record<string, number | null>> = {
  rate_limit_exceeded: null,
  daily_quota_exceeded: 3_600_000,
  monthly_quota_exceeded: 3_600_000,
}

export function outcomeOf(answer: WireAnswer): SendOutcome {
  const { status, headers } = answer
  const { id, name } = jsonOf(answer)
  const code = typeof name === 'string' ? name : `http_${status}`
  if (status < 300)
    return typeof id === 'string' && id !== ''
      ? { kind: 'accepted', providerMessageId: id, raw: { status, id } }
      : { kind: 'unknown', detail: 'Resend accepted a mail without naming it' }
  if (code in LATER || status === 429)
    return rejected(code, 'too many requests at once', 'later', {
      retryAfterMs: retryAfterMs(headers['retry-after']) ?? LATER[code] ?? null,
    })
  // 409: the key is in use by another attempt, or was used for this mail before.
  if (status >= 500 || status === 408 || status === 409) return { kind: 'unknown', detail: `Resend answered ${code}` }
  const isAddress = status === 422 && /\bto\b/.test(fieldOf(answer))
  return rejected(code, `Resend refused the mail (${code})`, isAddress ? 'address' : 'never', {
    raw: { status, name: code },
  })
}

/** The field a refusal speaks of: "Invalid `to` field. ..." */
const fieldOf = (answer: WireAnswer): string => {
  const { message } = jsonOf(answer)
  return typeof message === 'string' ? (/`(\w+)`/.exec(message)?.[1] ?? '') : ''
}
