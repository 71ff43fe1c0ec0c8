import { type Request, type Response, Router } from 'express'
import type { ProviderDirectory } from '../../activities/provider-directory.ts'
import { asId, isUuid, type LedgerId, type TenantId } from '../../domain/ids.ts'
import { VENDORS, type Vendor } from '../../domain/providers.ts'
import type { SignedRequest } from '../../providers/messaging/contract.ts'
import { resolveCallback } from '../../services/access/resolve.ts'
import type { Database } from '../../services/database.ts'
import { recordDelivery } from '../../services/outbound/delivery.ts'
import { storeProviderEvent } from '../../services/provider-event/store.ts'
import { inTenant, type Scope } from '../../services/transaction.ts'
import { withCorrelation } from '../../temporal/runtime/correlation.ts'
import type { Doorbell } from '../../temporal/runtime/doorbell.ts'
import { correlationOf } from '../http/correlation.ts'
import { readRaw, signedRequest } from '../http/signed-request.ts'
import type { Log } from '../log.ts'
import { ProblemError } from '../problem.ts'

export interface CallbackDeps {
  readonly db: Database
  readonly providers: ProviderDirectory
  readonly doorbell: Doorbell
  readonly publicUrl: string
  readonly log: Log
}

const LARGEST_CALLBACK = 2 * 1024 * 1024

/** What providers report about what we asked of them: row, bell, 200. Their words are never believed, only fetched. */
export function callbackRoutes(deps: CallbackDeps): Router {
  const router = Router()
  const body = readRaw(LARGEST_CALLBACK)
  router.post('/callbacks/:vendor/message/:endpointKey', body, (request, response) =>
    delivered(deps, request, response),
  )
  router.post('/callbacks/:vendor/:endpointKey', body, (request, response) => happened(deps, request, response))
  return router
}

const unknownAccount = () => new ProblemError(404, 'unknown_account', 'There is no such account.')
const badSignature = () => new ProblemError(401, 'bad_signature', 'The signature does not fit.')
const malformed = () => new ProblemError(400, 'malformed', 'This is not a callback of this provider.')

type Deals = 'e-signature' | 'payment'
type Serving = 'messaging' | Deals

interface Caller {
  readonly vendor: Vendor
  readonly tenantId: TenantId
  readonly configurationId: string
  readonly scope: Scope
}

/** Whose account the address names; only vendors of the wanted capabilities are answered. */
async function callerOf(
  { db }: CallbackDeps,
  request: Request,
  capabilities: readonly Serving[],
): Promise<Caller & { capability: Serving }> {
  const { vendor, endpointKey } = request.params
  for (const capability of capabilities) {
    const known = VENDORS[capability].find((name) => name === vendor)
    const owner = known === undefined ? null : await resolveCallback(db, known, String(endpointKey))
    if (known === undefined || owner === null) continue
    const scope: Scope = {
      tenantId: owner.tenantId,
      actor: { kind: 'provider', vendor: known },
      correlationId: correlationOf(request),
    }
    return { ...owner, vendor: known, capability, scope }
  }
  throw unknownAccount()
}

/** A delivery report: proof of one of our messages. */
async function delivered(deps: CallbackDeps, request: Request, response: Response): Promise<void> {
  const caller = await callerOf(deps, request, ['messaging'])
  const signed = signedRequest(request, deps.publicUrl)
  const provider = await deps.providers.behind('messaging', caller.tenantId, caller.configurationId)
  if (!provider.verify(signed)) throw badSignature()
  const report = provider.parseDelivery(signed)
  const { ledger } = request.query
  if (report === null || !isUuid(ledger)) throw malformed()
  const ledgerId = asId<LedgerId>(ledger)
  const about = await inTenant(deps.db, caller.scope, (tx) => recordDelivery(tx, { ...report, ledgerId }))
  response.status(204).end()
  if (about === null) return
  const { customerId, channel, correlationId, needsLook } = about
  const { tenantId } = caller
  const ids = { correlationId, requestId: caller.scope.correlationId, tenantId, conversationId: customerId, customerId }
  deps.log.info({ ...ids, channel, ledgerId, status: report.status }, 'a message was reported on')
  if (needsLook) await quietly(deps, caller.scope, () => deps.doorbell.ringConversation(caller.tenantId, customerId))
}

interface HappenedEvent {
  readonly providerEventId: string
  readonly type: string
  readonly matters: boolean
  readonly providerRef: string | null
  readonly paymentRef?: string | null
  readonly marker: string | null
  readonly payload: unknown
}

interface Reporting {
  verify(request: SignedRequest): boolean
  parseCallback(request: SignedRequest): HappenedEvent | null
}

/** Something happened to a document or an invoice: kept, matched to its deal, rung for. */
async function happened(deps: CallbackDeps, request: Request, response: Response): Promise<void> {
  const caller = await callerOf(deps, request, ['e-signature', 'payment'])
  const event = verified(await reporter(deps, caller), signedRequest(request, deps.publicUrl))
  const incoming = {
    ...event,
    vendor: caller.vendor,
    subjectRef: event.providerRef,
    paymentRef: event.paymentRef ?? null,
  }
  const stored = await inTenant(deps.db, caller.scope, (tx) => storeProviderEvent(tx, incoming, event.matters))
  response.status(200).end()
  if (stored.kind === 'matched')
    await quietly(deps, caller.scope, () => deps.doorbell.ringDeal(caller.tenantId, stored.leadId, stored.news))
}

/** The account the address names: an old vendor still reports what it was asked before the change. */
const reporter = (
  { providers }: CallbackDeps,
  { tenantId, configurationId, capability }: Caller & { capability: Serving },
): Promise<Reporting> =>
  capability === 'payment'
    ? providers.behind('payment', tenantId, configurationId)
    : providers.behind('e-signature', tenantId, configurationId)

function verified(provider: Reporting, request: SignedRequest): HappenedEvent {
  if (!provider.verify(request)) throw badSignature()
  const event = provider.parseCallback(request)
  if (event === null) throw malformed()
  return event
}

/** The row is committed: a bell that does not ring is rung again by the sweeper. */
async function quietly(deps: CallbackDeps, scope: Scope, ring: () => Promise<unknown>): Promise<void> {
  try {
    await withCorrelation(scope.correlationId, ring)
  } catch (error) {
    deps.log.warn({ err: error, correlationId: scope.correlationId }, 'the bell did not ring; the sweeper will')
  }
}
