import { inject } from 'vitest'

async function control(path: string, body: unknown = {}, method = 'POST'): Promise<unknown> {
  const answer = await fetch(`${inject('stack').sandbox}${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(method === 'GET' || method === 'DELETE' ? {} : { body: JSON.stringify(body) }),
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`)
  return text === '' ? null : JSON.parse(text)
}

/** What the customer does at the providers. */
export const signEnvelope = (ref: string) => control(`/docusign/envelopes/${ref}/sign`)
export const declineEnvelope = (ref: string) => control(`/docusign/envelopes/${ref}/decline`)
export const payInvoice = (ref: string) => control(`/stripe/invoices/${ref}/pay`)
export const failPayment = (ref: string) => control(`/stripe/invoices/${ref}/fail`)
export { control as sandboxControl }
