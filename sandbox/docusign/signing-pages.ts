import type { SandboxCore } from '../core/core.ts'
import { escapeHtml, page } from '../core/http/html.ts'
import { createRoutes } from '../core/http/routes.ts'
import type { Answer, Exchange } from '../core/provider.ts'
import type { DocusignAccount } from './account.ts'
import { pdfOf } from './definition.ts'
import { isOpen, type StoredDocument, type StoredEnvelope } from './envelope.ts'
import type { Envelopes } from './envelopes.ts'
import { amountsIn, pdfLines } from './pdf-text.ts'
import { type createRecipientViews, returnTo, type View } from './recipient-views.ts'

const HTML = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }
const SHOWN_LINES = 200

interface Visit {
  readonly account: string
  readonly token: string
  readonly view: View
  readonly stored: StoredEnvelope
  readonly form: URLSearchParams
}

interface SigningDeps {
  readonly core: SandboxCore
  readonly envelopes: Envelopes
  readonly views: ReturnType<typeof createRecipientViews>
}

/** Where a signer reads the document and signs or declines it. */
export function createSigningPages({ core, envelopes, views }: SigningDeps) {
  const find = createRoutes([
    { method: 'GET', path: '/Signing/:token', handle: (visit: Visit) => open(visit) },
    {
      method: 'POST',
      path: '/Signing/:token/:choice',
      handle: (visit: Visit, choice: string) => choose(visit, choice),
    },
  ])
  const open = ({ account, token, view, stored }: Visit): Answer => {
    const session = views.open(account, token, view)
    if (session === null) return redirect(view, 'ttl_expired')
    if (!isOpen(stored)) return redirect(view, 'viewing_complete')
    const seen = envelopes.open(account, stored, view.recipientId)
    return {
      status: 200,
      headers: HTML,
      body: signingPage(core, account, token, session, seen, documentsOf(account, seen)),
    }
  }
  const documentsOf = (account: string, { envelope }: StoredEnvelope): readonly StoredDocument[] =>
    envelopes.documents
      .list({ account, where: { envelope: envelope.envelopeId }, order: 'oldest' })
      .map(({ object }) => object)
  const choose = ({ account, view, stored, form }: Visit, choice: string): Answer => {
    if (view.session === null || form.get('session') !== view.session) return redirect(view, 'session_timeout')
    if (!isOpen(stored)) return redirect(view, 'viewing_complete')
    if (choice === 'sign') {
      envelopes.sign(account, stored, view.recipientId)
      return redirect(view, 'signing_complete')
    }
    if (choice === 'decline') {
      envelopes.decline(account, stored, view.recipientId, form.get('reason') || 'Declined without a reason.')
      return redirect(view, 'decline')
    }
    return redirect(view, 'cancel')
  }
  return (exchange: Exchange): Answer => {
    const found = find(exchange.method, exchange.path)
    if (found.kind !== 'found') return notFound
    const { token = '', choice = '' } = found.params
    const row = views.table.find(token)
    const stored = row && envelopes.table.get(row.account, row.object.envelopeId)
    if (!row || !stored) return notFound
    const form = new URLSearchParams(exchange.body.toString('utf8'))
    return found.route.handle({ account: row.account, token, view: row.object, stored, form }, choice)
  }
}

const redirect = ({ returnUrl }: View, event: string): Answer => ({
  status: 303,
  headers: { location: returnTo(returnUrl, event) },
})

const notFound: Answer = { status: 404, headers: HTML, body: page('Not found', '<h1>This link does not exist</h1>') }

function signingPage(
  core: SandboxCore,
  account: string,
  token: string,
  session: string,
  { envelope }: StoredEnvelope,
  documents: readonly StoredDocument[],
): string {
  const sender = core.accountsOf<DocusignAccount>('docusign').get(account)?.accountName ?? ''
  const hidden = `<input type="hidden" name="session" value="${session}">`
  const form = (choice: string, inner: string) =>
    `<form method="post" action="/Signing/${token}/${choice}">${hidden}${inner}</form>`
  return page(
    envelope.emailSubject,
    `<h1>${escapeHtml(envelope.emailSubject)}</h1><p>${escapeHtml(sender)} asks you to sign:</p>${documents.map(sheet).join('')}
${form('sign', '<button class="primary" id="sign">Sign</button>')}
${form('decline', '<input name="reason" placeholder="Reason (optional)" aria-label="Reason"> <button id="decline">Decline</button>')}
${form('later', '<button id="later">Finish later</button>')}
<p class="note">Sandbox: this page stands in for DocuSign's. Nobody is bound by what is clicked here.</p>`,
  )
}

function sheet({ name, pdfBase64 }: StoredDocument): string {
  const lines = pdfLines(pdfOf(pdfBase64))
  const amounts = amountsIn(lines ?? [])
  const amount =
    amounts.length > 0 ? `<p id="amount">Amount: <strong>${escapeHtml(amounts.join(' · '))}</strong></p>` : ''
  // Anchors such as /sn1/ are printed in white: nobody reads them.
  const visible = lines?.filter((line) => !/^\/\w+\/$/.test(line))
  const text = visible?.slice(0, SHOWN_LINES).join('\n') ?? 'The text of this document cannot be shown here.'
  return `<section><h2>${escapeHtml(name)}</h2>${amount}<div class="sheet">${escapeHtml(text)}</div></section>`
}
