import { escapeHtml, page } from '../core/http/html.ts'
import { createRoutes } from '../core/http/routes.ts'
import { plainPdf } from '../core/plain-pdf.ts'
import type { Answer, Exchange } from '../core/provider.ts'
import type { StripeAccount } from './account.ts'
import type { Actor } from './change.ts'
import type { StripeDomain } from './domain.ts'
import { formatMoney } from './money.ts'
import type { Invoice } from './objects.ts'
import { GENERIC_DECLINE } from './sentinels.ts'

const HTML = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }
const BASE = '/i/:account/:token'

interface Visit {
  readonly actor: Actor
  readonly account: StripeAccount
  readonly invoice: Invoice
}

/** The page behind `hosted_invoice_url`: what is owed, a button that pays and one whose card is declined. */
export function createHostedPages({ core, store, payments }: StripeDomain) {
  const find = createRoutes([
    { method: 'GET', path: BASE, handle: (visit: Visit) => show(visit) },
    { method: 'GET', path: `${BASE}/pdf`, handle: (visit: Visit) => pdf(visit) },
    { method: 'POST', path: `${BASE}/pay`, handle: (visit: Visit) => pay(visit) },
    { method: 'POST', path: `${BASE}/decline`, handle: (visit: Visit) => decline(visit) },
  ])
  const pay = ({ actor, account, invoice }: Visit): Answer => {
    if (invoice.status !== 'open') return back(invoice)
    const result = payments.pay(actor, invoice)
    return result.kind === 'declined'
      ? show({ actor, account, invoice: result.invoice }, result.decline.message)
      : back(invoice)
  }
  const decline = ({ actor, account, invoice }: Visit): Answer => {
    if (invoice.status !== 'open') return back(invoice)
    const result = payments.decline(actor, invoice, GENERIC_DECLINE)
    return show({ actor, account, invoice: result.invoice }, GENERIC_DECLINE.message)
  }
  return (exchange: Exchange): Answer => {
    const found = find(exchange.method, exchange.path)
    if (found.kind !== 'found') return notFound
    const { account: accountId = '', token = '' } = found.params
    const account = core.accountsOf<StripeAccount>('stripe').get(accountId)
    const invoice =
      account && store.invoices.list({ account: accountId, where: { hosted: token }, limit: 1 })[0]?.object
    if (!account || !invoice) return notFound
    return found.route.handle({ actor: { account, request: null }, account, invoice })
  }
}

const notFound: Answer = { status: 404, headers: HTML, body: page('Not found', '<h1>This invoice does not exist</h1>') }

const back = (invoice: Invoice): Answer => ({ status: 303, headers: { location: invoice.hosted_invoice_url ?? '/' } })

const STATES: Readonly<Record<Invoice['status'], string>> = {
  draft: 'Not yet issued',
  open: 'To be paid',
  paid: 'Paid. Thank you.',
  void: 'This invoice was cancelled.',
  uncollectible: 'Overdue',
}

function show({ account, invoice }: Visit, complaint?: string): Answer {
  const lines = invoice.lines.data.map(
    ({ description, amount }) =>
      `<tr><td>${escapeHtml(description ?? 'Item')}</td><td>${formatMoney(amount, invoice.currency)}</td></tr>`,
  )
  const address = invoice.hosted_invoice_url ?? ''
  const button = (action: string, label: string, isPrimary: boolean) =>
    `<form method="post" action="${escapeHtml(`${address}/${action}`)}"><button${isPrimary ? ' class="primary"' : ''}>${label}</button></form>`
  const total = formatMoney(invoice.amount_due, invoice.currency)
  const body = `<h1>${escapeHtml(account.businessName)}</h1><p>Invoice ${escapeHtml(invoice.number ?? '')}</p>
<div class="sheet"><table>${lines.join('')}<tr><th>Total</th><th>${total}</th></tr></table></div>
<p id="status"><strong>${STATES[invoice.status]}</strong></p>
${complaint ? `<p role="alert">${escapeHtml(complaint)}</p>` : ''}
${invoice.status === 'open' ? button('pay', `Pay ${total}`, true) + button('decline', 'Pay with a card that is declined', false) : ''}
<p><a href="${escapeHtml(`${address}/pdf`)}">Download invoice</a></p>
<p class="note">Sandbox: this page stands in for Stripe's. No money moves.</p>`
  return { status: 200, headers: HTML, body: page(`Invoice ${invoice.number ?? ''}`, body) }
}

const pdf = ({ account, invoice }: Visit): Answer => ({
  status: 200,
  headers: { 'content-type': 'application/pdf' },
  body: plainPdf([
    account.businessName,
    `Invoice ${invoice.number ?? ''}`,
    ...invoice.lines.data.map(
      ({ description, amount }) => `${description ?? 'Item'}  ${formatMoney(amount, invoice.currency)}`,
    ),
    `Total ${formatMoney(invoice.amount_due, invoice.currency)}`,
    STATES[invoice.status],
  ]),
})
