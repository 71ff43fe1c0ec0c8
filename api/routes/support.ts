import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { json, type Request, type RequestHandler, type Response, Router } from 'express'
import { resolveWebhook } from '../../services/access/resolve.ts'
import { signFormLink } from '../../services/access/signed-link.ts'
import { formAnswer, formRequest } from '../contract/support.ts'
import { perMinute } from '../http/limits.ts'
import { ProblemError } from '../problem.ts'
import { CHANNEL, type SupportDeps, takeSubmission } from '../take-submission.ts'

const SUBMISSIONS_PER_MINUTE = 20
const LARGEST = '64kb'

/** The support form of a business’s own pages; the page each customer follows their request on is in ticket-page.ts. */
export function supportRoutes(deps: SupportDeps): Router {
  const router = Router()
  router.use(['/support', '/embed'], anyOrigin)
  router.post('/support/tickets', perMinute(SUBMISSIONS_PER_MINUTE), json({ limit: LARGEST }), (request, response) =>
    submit(deps, request, response),
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
  ['/embed/support-form.js', new URL('../../console/embed/support-form.ts', import.meta.url)],
  ['/embed/ticket-page.js', new URL('../../console/embed/ticket-page.ts', import.meta.url)],
] as const
const scripts = new Map<URL, string>()

/** Types are taken off once; what is left is the script as it was written. */
function script(file: URL): string {
  const known = scripts.get(file)
  if (known !== undefined) return known
  const made = stripTypeScriptTypes(readFileSync(file, 'utf8'))
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
  const taken = await takeSubmission(deps, request, { ...owner, submission, email })
  const token = signFormLink(deps.vault, { tenantId: owner.tenantId, customerId: taken.customerId })
  const page = `${deps.publicUrl}/support/tickets/${token}`
  response.status(201).json(formAnswer.parse({ number: taken.number, page }))
}
