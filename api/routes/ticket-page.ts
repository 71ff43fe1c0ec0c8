import { randomUUID } from 'node:crypto'
import { type Request, type Response, Router } from 'express'
import type { z } from 'zod'
import { asId, type MessageId } from '../../domain/ids.ts'
import { signFileLink } from '../../services/access/file-link.ts'
import { type FormLink, readFormLink } from '../../services/access/signed-link.ts'
import { rateAnswer } from '../../services/form/rate.ts'
import { readTicketPage, type TicketPage } from '../../services/form/read-page.ts'
import { inTenant, type Scope } from '../../services/transaction.ts'
import { pageRating, pageReply } from '../contract/support.ts'
import { correlationOf } from '../http/correlation.ts'
import { createFormReader, type FormBody } from '../http/form-body.ts'
import { perMinute } from '../http/limits.ts'
import type { PageTrouble } from '../http/page-files.ts'
import { type Shown, ticketPage } from '../http/ticket-page.ts'
import { browserLanguage, UNKNOWN_LINK, wordedPage } from '../http/worded-page.ts'
import { FilesRefusedError, ProblemError, problemOf } from '../problem.ts'
import { CHANNEL, type SupportDeps, takeSubmission } from '../take-submission.ts'

const VIEWS_PER_MINUTE = 120
const REPLIES_PER_MINUTE = 20
const DAY_MS = 24 * 3_600_000

/** The page each customer follows their request on: what was said, a field for more, and whether it helped. */
export function ticketPageRoutes(deps: SupportDeps): Router {
  const router = Router()
  router.get('/support/tickets/:token', perMinute(VIEWS_PER_MINUTE), (request, response) =>
    show(deps, request, response),
  )
  const withForm = createFormReader('application/x-www-form-urlencoded', deps.files.maxBytes)
  router.post('/support/tickets/:token', perMinute(REPLIES_PER_MINUTE), (request, response) =>
    reply(deps, request, response, withForm),
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

const readPage = (deps: SupportDeps, request: Request, link: FormLink | null): Promise<TicketPage | null> =>
  link === null
    ? Promise.resolve(null)
    : inTenant(deps.db, scopeOf(link, request), (tx) => readTicketPage(tx, link.customerId, CHANNEL))

async function show(deps: SupportDeps, request: Request, response: Response): Promise<void> {
  const link = linkOf(deps, request)
  const page = await readPage(deps, request, link)
  if (link === null || page === null) return nothingHere(response)
  sendPage(deps, response, link, page, { trouble: null, text: '' })
}

function sendPage(
  { vault, files, mostFiles }: SupportDeps,
  response: Response,
  { tenantId }: FormLink,
  page: TicketPage,
  tried: Pick<Shown, 'trouble' | 'text'>,
): void {
  const now = new Date()
  // The same for a whole day: the page that looks for news finds none in its links.
  const until = new Date((Math.floor(now.getTime() / DAY_MS) + 2) * DAY_MS)
  const linkTo: Shown['linkTo'] = ({ id }) => `/f/${signFileLink(vault, { tenantId, attachmentId: id }, until)}`
  const limits = { mostFiles, maxBytes: files.maxBytes }
  response
    .set({ 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' })
    .type('html')
    .send(ticketPage(page, { submissionId: randomUUID(), now, limits, linkTo, ...tried }))
}

type FormReader = ReturnType<typeof createFormReader>

async function reply(deps: SupportDeps, request: Request, response: Response, withForm: FormReader): Promise<void> {
  const link = linkOf(deps, request)
  const page = await readPage(deps, request, link)
  if (link === null || page === null) return nothingHere(response)
  let text = ''
  try {
    await withForm(request, response, async ({ fields, files }) => {
      const rating = pageRating.safeParse(fields)
      if (rating.success) return rate(deps, request, link, rating.data)
      const given = pageReply.parse(fields)
      text = given.text
      if (text === '' && files.length === 0) throw new ProblemError(422, 'nothing', 'There is nothing in it.')
      return write(deps, request, link, page, { ...given, files })
    })
  } catch (error) {
    const trouble = troubleOf(error)
    if (trouble === null) throw error
    response.status(trouble.status)
    return sendPage(deps, response, link, page, { trouble: trouble.said, text })
  }
  // A reloaded page must not send again.
  response.redirect(303, request.originalUrl)
}

const SAID: Readonly<Record<string, PageTrouble['kind'] & ('nothing' | 'too_many' | 'too_large' | 'wait')>> = {
  nothing: 'nothing',
  too_many_files: 'too_many',
  too_large: 'too_large',
  busy: 'wait',
}

/** What a person can mend is said on the page, with their words still in it; null for the rest. */
function troubleOf(error: unknown): { readonly status: number; readonly said: PageTrouble } | null {
  if (error instanceof FilesRefusedError) return { status: error.status, said: { kind: 'files', files: error.files } }
  const problem = problemOf(error)
  const kind = problem === null ? undefined : SAID[problem.code]
  return problem === null || kind === undefined ? null : { status: problem.status, said: { kind } }
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
  { id, text, files }: z.output<typeof pageReply> & Pick<FormBody, 'files'>,
): Promise<void> {
  await takeSubmission(deps, request, {
    tenantId,
    accountId,
    submission: { id, thread, text, name: null },
    email: null,
    files,
  })
}
