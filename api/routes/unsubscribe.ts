import { type Request, type Response, Router } from 'express'
import { fixedText } from '../../domain/messaging/fixed-texts.ts'
import { readUnsubscribeLink } from '../../services/access/unsubscribe-link.ts'
import { unsubscribe } from '../../services/consent/unsubscribe.ts'
import type { Vault } from '../../services/credential/vault.ts'
import type { Database } from '../../services/database.ts'
import { inTenant } from '../../services/transaction.ts'
import { asText } from '../http/as-text.ts'
import { correlationOf } from '../http/correlation.ts'
import { perMinute } from '../http/limits.ts'
import { browserLanguage, UNKNOWN_LINK, wordedPage } from '../http/worded-page.ts'

export interface UnsubscribeDeps {
  readonly db: Database
  readonly vault: Vault
}

/** Ends marketing without a login: mail programs post here; a person sees a button, because scanners open every link. */
export function unsubscribeRoutes(deps: UnsubscribeDeps): Router {
  const router = Router()
  router.use('/u', perMinute(120))
  router.get('/u/:token', (request, response) => {
    const isOurs = readUnsubscribeLink(deps.vault, tokenOf(request)) !== null
    if (!isOurs) return notFound(request, response)
    const language = browserLanguage(request)
    const page = wordedPage(language, { title: 'page_unsubscribe_title', text: 'page_unsubscribe' })
    const label = fixedText('page_unsubscribe_title', language, {})
    const button = `<form method="post"><button>${asText(label)}</button></form></main>`
    response.set('cache-control', 'no-store').type('html').send(page.replace('</main>', button))
  })
  router.post('/u/:token', (request, response) => end(deps, request, response))
  return router
}

const tokenOf = (request: Request) => String(request.params['token'] ?? '')

const notFound = (request: Request, response: Response) =>
  void response
    .status(404)
    .type('html')
    .send(wordedPage(browserLanguage(request), UNKNOWN_LINK))

async function end({ db, vault }: UnsubscribeDeps, request: Request, response: Response): Promise<void> {
  const link = readUnsubscribeLink(vault, tokenOf(request))
  if (link === null) return notFound(request, response)
  const scope = {
    tenantId: link.tenantId,
    actor: { kind: 'system', part: 'unsubscribe' } as const,
    correlationId: correlationOf(request),
  }
  const isKnown = await inTenant(db, scope, (tx) => unsubscribe(tx, link.ledgerId))
  if (!isKnown) return notFound(request, response)
  const words = { title: 'page_unsubscribed_title', text: 'page_unsubscribed' } as const
  response.type('html').send(wordedPage(browserLanguage(request), words))
}
