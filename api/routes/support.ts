import { randomUUID } from 'node:crypto'
import { type Request, type RequestHandler, type Response, Router } from 'express'
import { resolveWebhook } from '../../services/access/resolve.ts'
import { signFormLink } from '../../services/access/signed-link.ts'
import { formAnswer, formRequest } from '../contract/support.ts'
import { embedScript } from '../http/embed-script.ts'
import { createFormReader, type FormBody } from '../http/form-body.ts'
import { perMinute } from '../http/limits.ts'
import { SUPPORT_FORM_WORDS } from '../http/support-form-words.ts'
import { ProblemError } from '../problem.ts'
import { CHANNEL, type SupportDeps, takeSubmission } from '../take-submission.ts'

const SUBMISSIONS_PER_MINUTE = 20
const FORM = new URL('../../console/embed/support-form.ts', import.meta.url)
const PAGE = new URL('../../console/embed/ticket-page.ts', import.meta.url)

/** The support form of a business’s own pages; the page each customer follows their request on is in ticket-page.ts. */
export function supportRoutes(deps: SupportDeps): Router {
  const router = Router()
  router.use(['/support', '/embed'], anyOrigin)
  const withForm = createFormReader('application/json', deps.files.maxBytes)
  router.post('/support/tickets', perMinute(SUBMISSIONS_PER_MINUTE), (request, response) =>
    withForm(request, response, (form) => submit(deps, request, response, form)),
  )
  const FORM_LIMITS = { mostFiles: deps.mostFiles, maxBytes: deps.files.maxBytes }
  const scripts = {
    '/embed/support-form.js': embedScript(FORM, { FORM_LIMITS, FORM_WORDS: SUPPORT_FORM_WORDS }),
    '/embed/ticket-page.js': embedScript(PAGE, {}),
  }
  for (const [path, script] of Object.entries(scripts))
    router.get(path, (_, response) => {
      response.set('cache-control', 'public, max-age=300').type('text/javascript').send(script)
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

async function submit(
  deps: SupportDeps,
  request: Request,
  response: Response,
  { fields, files }: FormBody,
): Promise<void> {
  const given = formRequest.parse(fields)
  const owner = await resolveWebhook(deps.db, CHANNEL, { key: given.form })
  if (owner === null) throw new ProblemError(404, 'unknown_form', 'There is no such form.')
  // Filled in by a machine: it is told what a person would be told, and nothing is kept.
  if ((given.website ?? '') !== '')
    return void response.status(202).json(formAnswer.parse({ number: null, page: null }))
  const id = given.id ?? randomUUID()
  const email = given.email === undefined || given.email === '' ? null : given.email.toLowerCase()
  const submission = { id, thread: id, text: given.message, name: given.name || null }
  const taken = await takeSubmission(deps, request, { ...owner, submission, email, files })
  const token = signFormLink(deps.vault, { tenantId: owner.tenantId, customerId: taken.customerId })
  const page = `${deps.publicUrl}/support/tickets/${token}`
  response.status(201).json(formAnswer.parse({ number: taken.number, page }))
}
