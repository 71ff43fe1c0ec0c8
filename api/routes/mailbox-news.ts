import { type Request, type Response, Router } from 'express'
import type { ProviderDirectory } from '../../activities/provider-directory.ts'
import type { VerifyPush } from '../../providers/email/google-push.ts'
import { resolveWebhook } from '../../services/access/resolve.ts'
import type { Database } from '../../services/database.ts'
import { announceNews } from '../../services/mailbox/sync.ts'
import { inTenant } from '../../services/transaction.ts'
import { correlationOf } from '../http/correlation.ts'
import { readRaw, signedRequest } from '../http/signed-request.ts'
import { ProblemError } from '../problem.ts'

export interface MailboxNewsDeps {
  readonly db: Database
  readonly providers: Pick<ProviderDirectory, 'mailbox'>
  readonly verifyPush: VerifyPush
  readonly publicUrl: string
}

const LARGEST = 64 * 1024

/** A mailbox announces news without bringing them: the row says so, and the worker looks. */
export function mailboxNewsRoutes(deps: MailboxNewsDeps): Router {
  const router = Router()
  router.post('/webhook/gmail/:endpointKey', readRaw(LARGEST), (request, response) =>
    announced(deps, request, response),
  )
  router.post('/webhook/resend/:endpointKey', readRaw(LARGEST), (request, response) => told(deps, request, response))
  return router
}

const unknownAccount = () => new ProblemError(404, 'unknown_account', 'There is no such account.')

async function announced(deps: MailboxNewsDeps, request: Request, response: Response): Promise<void> {
  if (!request.is('application/json')) throw new ProblemError(415, 'content_type', 'This takes application/json.')
  const owner = await resolveWebhook(deps.db, 'email', { key: String(request.params['endpointKey']) })
  if (owner === null) throw unknownAccount()
  const { provider, address } = await deps.providers.mailbox(owner.tenantId, owner.accountId)
  if (provider.push === undefined) throw unknownAccount()
  const signed = signedRequest(request, deps.publicUrl)
  const verdict = await deps.verifyPush(signed, provider.push)
  if (verdict === 'forged') throw new ProblemError(401, 'bad_signature', 'The signature does not fit.')
  // Google announces it again, and the mailbox is looked into every few minutes anyway.
  if (verdict === 'unavailable')
    throw new ProblemError(503, 'keys_unavailable', 'The signature cannot be checked right now.')
  if (announcedAddress(signed.body) !== address)
    throw new ProblemError(400, 'malformed', 'This is not about the mailbox.')
  const scope = {
    tenantId: owner.tenantId,
    actor: { kind: 'provider', vendor: 'gmail' } as const,
    correlationId: correlationOf(request),
  }
  await inTenant(deps.db, scope, (tx) => announceNews(tx, owner.accountId))
  response.status(200).end()
}

/** Announced under the account's own signature. */
async function told(deps: MailboxNewsDeps, request: Request, response: Response): Promise<void> {
  if (!request.is('application/json')) throw new ProblemError(415, 'content_type', 'This takes application/json.')
  const owner = await resolveWebhook(deps.db, 'email', { key: String(request.params['endpointKey']) })
  if (owner === null) throw unknownAccount()
  const { provider } = await deps.providers.mailbox(owner.tenantId, owner.accountId)
  if (provider.readAnnouncement === undefined) throw unknownAccount()
  const said = provider.readAnnouncement(signedRequest(request, deps.publicUrl))
  if (said === 'forged') throw new ProblemError(401, 'bad_signature', 'The signature does not fit.')
  const scope = {
    tenantId: owner.tenantId,
    actor: { kind: 'provider', vendor: 'resend' } as const,
    correlationId: correlationOf(request),
  }
  if (said === 'news') await inTenant(deps.db, scope, (tx) => announceNews(tx, owner.accountId))
  response.status(200).end()
}

/** `{message: {data: base64 of {emailAddress, historyId}}}`; null for anything else. */
function announcedAddress(body: Buffer): string | null {
  try {
    const { message } = JSON.parse(body.toString('utf8')) as { message?: { data?: unknown } }
    const data: unknown = JSON.parse(Buffer.from(String(message?.data), 'base64').toString('utf8'))
    const address = typeof data === 'object' && data !== null && 'emailAddress' in data ? data.emailAddress : null
    return typeof address === 'string' ? address.toLowerCase() : null
  } catch {
    // signed by Google, and still nothing we can read
    return null
  }
}
