import { type Request, type Response, Router } from 'express'
import { readUnsubscribeLink } from '../../services/access/unsubscribe-link.ts'
import { unsubscribe } from '../../services/consent/unsubscribe.ts'
import type { Vault } from '../../services/credential/vault.ts'
import type { Database } from '../../services/database.ts'
import { inTenant } from '../../services/transaction.ts'
import { correlationOf } from '../http/correlation.ts'
import { customerPage } from '../http/customer-page.ts'
import { perMinute } from '../http/limits.ts'

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
    if (!isOurs) return notFound(response)
    const page = customerPage(
      'Unsubscribe',
      'Press the button and you will get no more marketing from us at this address.',
    )
    const button = '<form method="post"><button>Unsubscribe</button></form></main>'
    response.set('cache-control', 'no-store').type('html').send(page.replace('</main>', button))
  })
  router.post('/u/:token', (request, response) => end(deps, request, response))
  return router
}

const tokenOf = (request: Request) => String(request.params['token'] ?? '')

const notFound = (response: Response) =>
  void response.status(404).type('html').send(customerPage('Nothing here', 'This link is not one of ours.'))

async function end({ db, vault }: UnsubscribeDeps, request: Request, response: Response): Promise<void> {
  const link = readUnsubscribeLink(vault, tokenOf(request))
  if (link === null) return notFound(response)
  const scope = {
    tenantId: link.tenantId,
    actor: { kind: 'system', part: 'unsubscribe' } as const,
    correlationId: correlationOf(request),
  }
  const isKnown = await inTenant(db, scope, (tx) => unsubscribe(tx, link.ledgerId))
  if (!isKnown) return notFound(response)
  response.type('html').send(customerPage('Unsubscribed', 'You will get no more marketing from us at this address.'))
}
