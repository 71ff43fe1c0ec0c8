import { randomUUID } from 'node:crypto'
import { type Request, type Response, Router, urlencoded } from 'express'
import type { z } from 'zod'
import { asId, type MessageId } from '../../domain/ids.ts'
import { type FormLink, readFormLink } from '../../services/access/signed-link.ts'
import { rateAnswer } from '../../services/form/rate.ts'
import { readTicketPage, type TicketPage } from '../../services/form/read-page.ts'
import { inTenant, type Scope } from '../../services/transaction.ts'
import { pageRating, pageReply } from '../contract/support.ts'
import { correlationOf } from '../http/correlation.ts'
import { perMinute } from '../http/limits.ts'
import { ticketPage } from '../http/ticket-page.ts'
import { browserLanguage, UNKNOWN_LINK, wordedPage } from '../http/worded-page.ts'
import { CHANNEL, type SupportDeps, takeSubmission } from '../take-submission.ts'

const VIEWS_PER_MINUTE = 120
const REPLIES_PER_MINUTE = 20
const LARGEST = '64kb'

/** The page each customer follows their request on: what was said, a field for more, and whether it helped. */
export function ticketPageRoutes(deps: SupportDeps): Router {
  const router = Router()
  router.get('/support/tickets/:token', perMinute(VIEWS_PER_MINUTE), (request, response) =>
    show(deps, request, response),
  )
  router.post(
    '/support/tickets/:token',
    perMinute(REPLIES_PER_MINUTE),
    urlencoded({ extended: false, limit: LARGEST }),
    (request, response) => reply(deps, request, response),
  )
  return router
}

const linkOf = ({ vault }: SupportDeps, request: Request): FormLink | null =>
  readFormLink(vault, String(request.params['token'] ?? ''))

const nothingHere = (response: Response) =>
  void response
    .status(404)
    .type('html')
    .send(wordedPage(browserLanguage(response.req), UNKNOWN_LINK))

const scopeOf = ({ tenantId, customerId }: FormLink, request: Request): Scope => ({
  tenantId,
  actor: { kind: 'customer', id: customerId },
  correlationId: correlationOf(request),
})

async function show(deps: SupportDeps, request: Request, response: Response): Promise<void> {
  const link = linkOf(deps, request)
  const page =
    link === null
      ? null
      : await inTenant(deps.db, scopeOf(link, request), (tx) => readTicketPage(tx, link.customerId, CHANNEL))
  if (page === null) return nothingHere(response)
  response
    .set('referrer-policy', 'no-referrer')
    .type('html')
    .send(ticketPage(page, randomUUID(), new Date()))
}

async function reply(deps: SupportDeps, request: Request, response: Response): Promise<void> {
  const link = linkOf(deps, request)
  const page =
    link === null
      ? null
      : await inTenant(deps.db, scopeOf(link, request), (tx) => readTicketPage(tx, link.customerId, CHANNEL))
  if (link === null || page === null) return nothingHere(response)
  const rating = pageRating.safeParse(request.body ?? {})
  await (rating.success
    ? rate(deps, request, link, rating.data)
    : write(deps, request, link, page, pageReply.parse(request.body ?? {})))
  // A reloaded page must not send again.
  response.redirect(303, request.originalUrl)
}

const rate = (deps: SupportDeps, request: Request, link: FormLink, given: z.output<typeof pageRating>) =>
  inTenant(deps.db, scopeOf(link, request), (tx) =>
    rateAnswer(tx, link.customerId, CHANNEL, { messageId: asId<MessageId>(given.message), rating: given.rating }),
  )

async function write(
  deps: SupportDeps,
  request: Request,
  { tenantId }: FormLink,
  { thread, accountId }: TicketPage,
  { id, text }: z.output<typeof pageReply>,
): Promise<void> {
  await takeSubmission(deps, request, {
    tenantId,
    accountId,
    submission: { id, thread, text, name: null },
    email: null,
  })
}
