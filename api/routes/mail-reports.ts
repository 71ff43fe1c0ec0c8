import { type Request, type Response, Router } from 'express'
import type { ProviderDirectory } from '../../activities/provider-directory.ts'
import { channels } from '../../channels/registry.ts'
import { asId, type CustomerId, isUuid, type LedgerId } from '../../domain/ids.ts'
import { VENDORS, type VendorOf } from '../../domain/providers.ts'
import type { MailReport } from '../../providers/email/contract.ts'
import { resolveCallback } from '../../services/access/resolve.ts'
import type { Database } from '../../services/database.ts'
import { applyMailReport } from '../../services/outbound/mail-report.ts'
import { inTenant, type Scope, type Tx } from '../../services/transaction.ts'
import type { Doorbell } from '../../temporal/runtime/doorbell.ts'
import { correlationOf } from '../http/correlation.ts'
import { readRaw, signedRequest } from '../http/signed-request.ts'
import type { Log } from '../log.ts'
import { ProblemError } from '../problem.ts'
import { ringQuietly } from '../ring.ts'

export interface MailReportDeps {
  readonly db: Database
  readonly providers: Pick<ProviderDirectory, 'behind'>
  readonly doorbell: Doorbell
  readonly publicUrl: string
  readonly log: Log
}

const LARGEST = 4 * 1024 * 1024

/** What mail providers report, many mails at once: rows, bells, 200. */
export function mailReportRoutes(deps: MailReportDeps): Router {
  const router = Router()
  for (const vendor of VENDORS.email)
    router.post(`/callbacks/${vendor}/:endpointKey`, readRaw(LARGEST), (request, response) =>
      reported(deps, vendor, request, response),
    )
  return router
}

async function reported(
  deps: MailReportDeps,
  vendor: VendorOf<'email'>,
  request: Request,
  response: Response,
): Promise<void> {
  const owner = await resolveCallback(deps.db, vendor, String(request.params['endpointKey']))
  if (owner === null) throw new ProblemError(404, 'unknown_account', 'There is no such account.')
  const provider = await deps.providers.behind('email', owner.tenantId, owner.configurationId)
  const signed = signedRequest(request, deps.publicUrl)
  if (!provider.verifyReports(signed)) throw new ProblemError(401, 'bad_signature', 'The signature does not fit.')
  const reports = provider.parseReports(signed)
  if (reports === null) throw new ProblemError(400, 'malformed', 'This is not a callback of this provider.')
  const scope: Scope = {
    tenantId: owner.tenantId,
    actor: { kind: 'provider', vendor },
    correlationId: correlationOf(request),
  }
  const rung = new Set<CustomerId>()
  // One transaction each: a report that cannot be stored must not hold back the others of its batch.
  for (const report of reports) {
    const customerId = await inTenant(deps.db, scope, (tx) => apply(tx, report))
    if (customerId !== null) rung.add(customerId)
  }
  response.status(200).end()
  for (const customerId of rung) await ringQuietly(deps, scope, customerId)
}

function apply(tx: Tx, report: MailReport): Promise<CustomerId | null> {
  const recipient = channels.email.normaliseAddress(report.recipient)
  // A mark that is no id of ours belongs to a mail somebody else sent through the account.
  const ledgerId = isUuid(report.ledgerId) ? asId<LedgerId>(report.ledgerId) : null
  if (recipient === null) return Promise.resolve(null)
  return applyMailReport(tx, { ...report, ledgerId, recipient, channel: 'email' })
}
