import { escapeHtml, page } from '../core/http/html.ts'
import type { ControlRoute } from '../core/provider.ts'

/** What this process is and what can be asked of it, for a person who opens the port. */
export function createRoutesPage(routes: readonly ControlRoute[]): ControlRoute {
  const rows = routes.map(
    ({ method, path, summary }) =>
      `<tr><td><code>${method}</code></td><td><code>${escapeHtml(path)}</code></td><td>${escapeHtml(summary)}</td></tr>`,
  )
  const html = page(
    'Steward sandbox',
    `<h1>Steward sandbox</h1>
<p><a href="/">To the simulator phone</a></p>
<p>This process imitates Twilio, Stripe, DocuSign and a language model over the wire. Nothing leaves this machine: no message is sent,
no money moves, nobody is bound by a signature given here.</p>
<table><thead><tr><th>Method</th><th>Route</th><th>What</th></tr></thead><tbody>${rows.join('')}</tbody></table>`,
  )
  const headers = { 'content-type': 'text/html; charset=utf-8' }
  return { method: 'GET', path: '/routes', summary: 'this list', handle: () => ({ status: 200, headers, body: html }) }
}
