import { type NextFunction, type Request, type Response, Router } from 'express'
import { isSettled } from '../../domain/signature/envelope.ts'
import { type DealLink, readDealLink } from '../../services/access/signed-link.ts'
import type { Vault } from '../../services/credential/vault.ts'
import type { Database } from '../../services/database.ts'
import { type Door, readDoor } from '../../services/deal/door.ts'
import { inTenant } from '../../services/transaction.ts'
import type { DealCommands } from '../../temporal/runtime/deal-commands.ts'
import type { Doorbell } from '../../temporal/runtime/doorbell.ts'
import { correlationOf } from '../http/correlation.ts'
import { customerPage } from '../http/customer-page.ts'
import { perMinute } from '../http/limits.ts'
import type { Log } from '../log.ts'
import { ProblemError } from '../problem.ts'

export interface SigningDeps {
  readonly db: Database
  readonly vault: Vault
  readonly deals: DealCommands
  readonly doorbell: Doorbell
  readonly publicUrl: string
  readonly log: Log
}

/** The customer's own link: to the contract while it waits for a signature, then to the invoice, then to a thank-you. */
export function signingRoutes(deps: SigningDeps): Router {
  const router = Router()
  router.use('/s', perMinute(60))
  router.get('/s/:token', (request, response) => shown(deps, request, response, open))
  router.get('/s/:token/done', (request, response) => shown(deps, request, response, comeBack))
  router.use('/s', (error: unknown, _: Request, response: Response, next: NextFunction) =>
    error instanceof ProblemError && error.status === 429
      ? show(response, 429, 'One moment please', 'This page was opened very often. Please try again in a minute.')
      : next(error),
  )
  return router
}

type Page = (deps: SigningDeps, request: Request, response: Response) => Promise<void>

/** Whoever stands here is a customer with a phone: whatever is wrong with us is said in a sentence. */
async function shown(deps: SigningDeps, request: Request, response: Response, page: Page): Promise<void> {
  try {
    await page(deps, request, response)
  } catch (error) {
    deps.log.warn({ err: error, correlationId: correlationOf(request) }, "a customer's page could not be shown")
    notNow(response)
  }
}

const tokenOf = (request: Request) => String(request.params['token'] ?? '')

async function find(deps: SigningDeps, request: Request): Promise<{ link: DealLink; door: Door } | null> {
  const link = readDealLink(deps.vault, tokenOf(request))
  if (link === null) return null
  const scope = {
    tenantId: link.tenantId,
    actor: { kind: 'system', part: 'signing' } as const,
    correlationId: correlationOf(request),
  }
  const door = await inTenant(deps.db, scope, (tx) => readDoor(tx, link.leadId))
  return door === null ? null : { link, door }
}

const show = (response: Response, status: number, title: string, text: string) =>
  void response.status(status).type('html').send(customerPage(title, text))

async function open(deps: SigningDeps, request: Request, response: Response): Promise<void> {
  const found = await find(deps, request)
  if (found === null) return show(response, 404, 'This link is not valid', 'Please use the newest link we sent you.')
  const { link, door } = found
  if (door.invoiceState === 'open' && door.hostedUrl !== null) return response.redirect(303, door.hostedUrl)
  if (door.stage === 'paid')
    return show(response, 200, 'All done', `${door.business} has received your payment. Thank you.`)
  if (door.contractState === 'completed')
    return show(
      response,
      200,
      'Thank you for signing',
      'Your invoice is on its way. You will get a message with the link in a moment.',
    )
  if (door.contractState !== null && isSettled(stateOf(door.contractState)))
    return show(response, 410, 'This offer is closed', `Please write to ${door.business} if you would like a new one.`)
  await openProviderPage(deps, link, request, response)
}

async function openProviderPage(
  deps: SigningDeps,
  link: DealLink,
  request: Request,
  response: Response,
): Promise<void> {
  const returnUrl = `${deps.publicUrl}/s/${tokenOf(request)}/done`
  try {
    const page = await deps.deals.openSigningPage(link.tenantId, link.leadId, returnUrl)
    if (page?.kind === 'open') return response.redirect(303, page.url)
    show(response, 410, 'This contract is no longer open', 'Please write to us if you would like a new one.')
  } catch (error) {
    deps.log.warn({ err: error, correlationId: correlationOf(request) }, 'the signing page could not be opened')
    notNow(response)
  }
}

const notNow = (response: Response) =>
  show(
    response.set('retry-after', '30'),
    503,
    'One moment please',
    'This page cannot be opened right now. Your contract is safe; please try again in a minute.',
  )

/** The customer returns from the provider: what they did is fetched, not read from the address. */
async function comeBack(deps: SigningDeps, request: Request, response: Response): Promise<void> {
  const found = await find(deps, request)
  if (found === null) return show(response, 404, 'This link is not valid', 'Please use the newest link we sent you.')
  await deps.doorbell
    .ringDeal(found.link.tenantId, found.link.leadId, 'envelope')
    .catch((error: unknown) => deps.log.warn({ err: error }, 'the bell did not ring'))
  show(
    response,
    200,
    'Thank you',
    `You can close this page. ${found.door.business} will write to you about the next step.`,
  )
}

const stateOf = (text: string) =>
  text === 'declined' || text === 'voided' || text === 'expired' || text === 'completed' ? text : 'sent'
