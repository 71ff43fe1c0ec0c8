import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { json, type Request, type RequestHandler, type Response, Router, urlencoded } from 'express'
import type { z } from 'zod'
import type { Submission } from '../../channels/form/parse.ts'
import { channels } from '../../channels/registry.ts'
import { consentWish } from '../../domain/gates/consent-wish.ts'
import { type AccountId, asId, type CustomerId, type MessageId, type TenantId } from '../../domain/ids.ts'
import { resolveWebhook } from '../../services/access/resolve.ts'
import { type FormLink, readFormLink, signFormLink } from '../../services/access/signed-link.ts'
import type { Vault } from '../../services/credential/vault.ts'
import type { Database } from '../../services/database.ts'
import { handIn } from '../../services/form/hand-in.ts'
import { rateAnswer } from '../../services/form/rate.ts'
import { readTicketPage, type TicketPage } from '../../services/form/read-page.ts'
import { inTenant, type Scope } from '../../services/transaction.ts'
import type { Doorbell } from '../../temporal/runtime/doorbell.ts'
import { formAnswer, formRequest, pageRating, pageReply } from '../contract/support.ts'
import { correlationOf } from '../http/correlation.ts'
import { perMinute } from '../http/limits.ts'
import { ticketPage } from '../http/ticket-page.ts'
import { browserLanguage, UNKNOWN_LINK, wordedPage } from '../http/worded-page.ts'
import type { Log } from '../log.ts'
import { ProblemError } from '../problem.ts'
import { ringSoon } from '../ring.ts'

export interface SupportDeps {
  readonly db: Database
  readonly vault: Vault
  readonly doorbell: Doorbell
  readonly publicUrl: string
  readonly log: Log
}

/** This door's own; nothing behind it knows the word. */
const CHANNEL = 'form'
const SUBMISSIONS_PER_MINUTE = 20
const VIEWS_PER_MINUTE = 120
const LARGEST = '64kb'

/** The support form of a business's own pages, and the page each customer follows their request on. */
export function supportRoutes(deps: SupportDeps): Router {
  const router = Router()
  router.use(['/support', '/embed'], anyOrigin)
  router.post('/support/tickets', perMinute(SUBMISSIONS_PER_MINUTE), json({ limit: LARGEST }), (request, response) =>
    submit(deps, request, response),
  )
  router.get('/support/tickets/:token', perMinute(VIEWS_PER_MINUTE), (request, response) =>
    show(deps, request, response),
  )
  router.post(
    '/support/tickets/:token',
    perMinute(SUBMISSIONS_PER_MINUTE),
    urlencoded({ extended: false, limit: LARGEST }),
    (request, response) => reply(deps, request, response),
  )
  for (const [path, file] of SCRIPTS)
    router.get(path, (_, response) => {
      response.set('cache-control', 'public, max-age=300').type('text/javascript').send(script(file))
    })
  return router
}

/** The form lives on the business's own site: any site may load it and hand it in, none gets a cookie of ours. */
const anyOrigin: RequestHandler = (request, response, next) => {
  response.set({
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'cache-control': 'no-store',
  })
  if (request.method !== 'OPTIONS') return next()
  response.set({
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': 'content-type',
    'access-control-max-age': '600',
  })
  response.status(204).end()
}

const SCRIPTS = [
  ['/embed/support-form.js', 'support-form.ts'],
  ['/embed/ticket-page.js', 'ticket-page.ts'],
] as const
const scripts = new Map<string, string>()

/** Types are taken off once; what is left is the script as it was written. */
function script(file: string): string {
  const known = scripts.get(file)
  if (known !== undefined) return known
  const made = stripTypeScriptTypes(readFileSync(new URL(`../../console/embed/${file}`, import.meta.url), 'utf8'))
  scripts.set(file, made)
  return made
}

async function submit(deps: SupportDeps, request: Request, response: Response): Promise<void> {
  if (request.is('application/json') === false)
    throw new ProblemError(415, 'not_json', 'This route takes application/json.')
  const given = formRequest.parse(request.body ?? {})
  const owner = await resolveWebhook(deps.db, CHANNEL, { key: given.form })
  if (owner === null) throw new ProblemError(404, 'unknown_form', 'There is no such form.')
  // Filled in by a machine: it is told what a person would be told, and nothing is kept.
  if ((given.website ?? '') !== '')
    return void response.status(202).json(formAnswer.parse({ number: null, page: null }))
  const id = given.id ?? randomUUID()
  const email = given.email === undefined || given.email === '' ? null : given.email.toLowerCase()
  const submission = { id, thread: id, text: given.message, name: given.name || null }
  const taken = await take(deps, request, { ...owner, submission, email })
  const token = signFormLink(deps.vault, { tenantId: owner.tenantId, customerId: taken.customerId })
  const page = `${deps.publicUrl}/support/tickets/${token}`
  response.status(201).json(formAnswer.parse({ number: taken.number, page }))
}

interface Taking {
  readonly tenantId: TenantId
  readonly accountId: AccountId
  readonly submission: Submission
  readonly email: string | null
}

async function take(
  deps: SupportDeps,
  request: Request,
  { tenantId, accountId, submission, email }: Taking,
): Promise<{ customerId: CustomerId; number: number }> {
  const body = Buffer.from(JSON.stringify(submission))
  const [event] = (await channels[CHANNEL].parse({ url: '', headers: {}, body })) ?? []
  if (event?.kind !== 'message') throw new ProblemError(400, 'malformed', 'There is nothing in it.')
  const scope: Scope = { tenantId, actor: { kind: 'system', part: 'form' }, correlationId: correlationOf(request) }
  const { customerId, ticket, isNew } = await inTenant(deps.db, scope, (tx) =>
    handIn(tx, { accountId, message: event, consentWish: consentWish(event.text), email }),
  )
  if (isNew) ringSoon(deps, scope, customerId)
  return { customerId, number: ticket.number }
}

const linkOf = ({ vault }: SupportDeps, request: Request): FormLink | null =>
  readFormLink(vault, String(request.params['token'] ?? ''))

const nothingHere = (response: Response) =>
  void response.status(404).type('html').send(wordedPage(browserLanguage(response.req), UNKNOWN_LINK))

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
  await take(deps, request, { tenantId, accountId, submission: { id, thread, text, name: null }, email: null })
}
