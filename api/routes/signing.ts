import { type NextFunction, type Request, type Response, Router } from 'express'
import type { Language } from '../../domain/language.ts'
import { isSettled } from '../../domain/signature/envelope.ts'
import { type DealLink, readDealLink } from '../../services/access/signed-link.ts'
import type { Vault } from '../../services/credential/vault.ts'
import type { Database } from '../../services/database.ts'
import { type Door, readDoor } from '../../services/deal/door.ts'
import { inTenant } from '../../services/transaction.ts'
import type { DealCommands } from '../../temporal/runtime/deal-commands.ts'
import type { Doorbell } from '../../temporal/runtime/doorbell.ts'
import { correlationOf } from '../http/correlation.ts'
import { perMinute } from '../http/limits.ts'
import { browserLanguage, type PageWords, pageLanguage, wordedPage } from '../http/worded-page.ts'
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
  router.use('/s', (error: unknown, request: Request, response: Response, next: NextFunction) =>
    error instanceof ProblemError && error.status === 429
      ? show(response, 429, browserLanguage(request), { title: 'page_later_title', text: 'page_too_often' })
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
    notNow(response, browserLanguage(request))
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

const show = (response: Response, status: number, language: Language, words: PageWords) =>
  void response.status(status).type('html').send(wordedPage(language, words))

async function open(deps: SigningDeps, request: Request, response: Response): Promise<void> {
  const found = await find(deps, request)
  if (found === null) return show(response, 404, browserLanguage(request), NOT_VALID)
  const { link, door } = found
  const language = pageLanguage(request, door.language)
  const { business } = door
  if (door.invoiceState === 'open' && door.hostedUrl !== null) return response.redirect(303, door.hostedUrl)
  if (door.stage === 'paid')
    return show(response, 200, language, { title: 'page_paid_title', text: 'page_paid', business })
  if (door.contractState === 'completed')
    return show(response, 200, language, { title: 'page_signed_title', text: 'page_signed' })
  if (door.contractState !== null && isSettled(stateOf(door.contractState)))
    return show(response, 410, language, { title: 'page_offer_closed_title', text: 'page_offer_closed', business })
  await openProviderPage(deps, link, language, request, response)
}

async function openProviderPage(
  deps: SigningDeps,
  link: DealLink,
  language: Language,
  request: Request,
  response: Response,
): Promise<void> {
  const returnUrl = `${deps.publicUrl}/s/${tokenOf(request)}/done`
  try {
    const page = await deps.deals.openSigningPage(link.tenantId, link.leadId, returnUrl)
    if (page?.kind === 'open') return response.redirect(303, page.url)
    show(response, 410, language, { title: 'page_contract_closed_title', text: 'page_contract_closed' })
  } catch (error) {
    deps.log.warn({ err: error, correlationId: correlationOf(request) }, 'the signing page could not be opened')
    notNow(response, language)
  }
}

const NOT_VALID: PageWords = { title: 'page_not_valid_title', text: 'page_not_valid' }

const notNow = (response: Response, language: Language) =>
  show(response.set('retry-after', '30'), 503, language, { title: 'page_later_title', text: 'page_later' })

/** The customer returns from the provider: what they did is fetched, not read from the address. */
async function comeBack(deps: SigningDeps, request: Request, response: Response): Promise<void> {
  const found = await find(deps, request)
  if (found === null) return show(response, 404, browserLanguage(request), NOT_VALID)
  await deps.doorbell
    .ringDeal(found.link.tenantId, found.link.leadId, 'envelope')
    .catch((error: unknown) => deps.log.warn({ err: error }, 'the bell did not ring'))
  const { business, language } = found.door
  show(response, 200, pageLanguage(request, language), {
    title: 'page_returned_title',
    text: 'page_returned',
    business,
  })
}

const stateOf = (text: string) =>
  text === 'declined' || text === 'voided' || text === 'expired' || text === 'completed' ? text : 'sent'
