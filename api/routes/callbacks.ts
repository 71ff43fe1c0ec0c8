import { type Request, type Response, Router } from 'express'
import type { ProviderDirectory } from '../../activities/provider-directory.ts'
import { asId, isUuid, type LedgerId, type TenantId } from '../../domain/ids.ts'
import type { SignedRequest } from '../../providers/messaging/contract.ts'
import { resolveCallback } from '../../services/access/resolve.ts'
import type { Database } from '../../services/database.ts'
import { applyDelivery } from '../../services/outbound/delivery.ts'
import { type IncomingEvent, storeProviderEvent } from '../../services/provider-event/store.ts'
import { inTenant, type Scope } from '../../services/transaction.ts'
import { withCorrelation } from '../../temporal/runtime/correlation.ts'
import type { DealNews, Doorbell } from '../../temporal/runtime/doorbell.ts'
import { correlationOf } from '../http/correlation.ts'
import { readRaw, signedRequest } from '../http/signed-request.ts'
import type { Log } from '../log.ts'
import { ProblemError } from '../problem.ts'
import { isRelevant } from './relevant-events.ts'

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
  router.post('/callbacks/twilio/message/:endpointKey', body, (request, response) => delivered(deps, request, response))
  router.post('/callbacks/docusign/:endpointKey', body, (request, response) => signature(deps, request, response))
  router.post('/callbacks/stripe/:endpointKey', body, (request, response) => payment(deps, request, response))
  return router
}

const unknownAccount = () => new ProblemError(404, 'unknown_account', 'There is no such account.')
const badSignature = () => new ProblemError(401, 'bad_signature', 'The signature does not fit.')
const malformed = () => new ProblemError(400, 'malformed', 'This is not a callback of this provider.')

const keyOf = (request: Request): string => {
  const { endpointKey } = request.params
  if (typeof endpointKey !== 'string') throw unknownAccount()
  return endpointKey
}

const scopeOf = (tenantId: TenantId, vendor: string, request: Request): Scope => ({
  tenantId,
  actor: { kind: 'provider', vendor },
  correlationId: correlationOf(request),
})

async function delivered(deps: CallbackDeps, request: Request, response: Response): Promise<void> {
  const owner = await resolveCallback(deps.db, 'twilio', keyOf(request))
  if (owner === null) throw unknownAccount()
  const signed = signedRequest(request, deps.publicUrl)
  const provider = await deps.providers.messagingBehind(owner.tenantId, owner.configurationId)
  if (!provider.verify(signed)) throw badSignature()
  const report = provider.parseDelivery(signed)
  const { ledger } = request.query
  if (report === null || !isUuid(ledger)) throw malformed()
  const scope = scopeOf(owner.tenantId, 'twilio', request)
  const customerId = await inTenant(deps.db, scope, (tx) =>
    applyDelivery(tx, { ...report, ledgerId: asId<LedgerId>(ledger) }),
  )
  response.status(204).end()
  if (customerId !== null) await quietly(deps, scope, () => deps.doorbell.ringConversation(owner.tenantId, customerId))
}

async function signature(deps: CallbackDeps, request: Request, response: Response): Promise<void> {
  const owner = await resolveCallback(deps.db, 'docusign', keyOf(request))
  if (owner === null) throw unknownAccount()
  const { provider } = await deps.providers.eSignature(owner.tenantId)
  const event = await verified(provider, signedRequest(request, deps.publicUrl))
  await keep(
    deps,
    scopeOf(owner.tenantId, 'docusign', request),
    { ...event, vendor: 'docusign', subjectRef: event.providerRef },
    'envelope',
  )
  response.status(200).end()
}

async function payment(deps: CallbackDeps, request: Request, response: Response): Promise<void> {
  const owner = await resolveCallback(deps.db, 'stripe', keyOf(request))
  if (owner === null) throw unknownAccount()
  const { provider } = await deps.providers.payment(owner.tenantId)
  const event = await verified(provider, signedRequest(request, deps.publicUrl))
  await keep(
    deps,
    scopeOf(owner.tenantId, 'stripe', request),
    { ...event, vendor: 'stripe', subjectRef: event.providerRef },
    'invoice',
  )
  response.status(200).end()
}

interface Verifying<Event> {
  verify(request: SignedRequest): boolean
  parseCallback(request: SignedRequest): Event | null
}

async function verified<Event>(provider: Verifying<Event>, request: SignedRequest): Promise<Event> {
  if (!provider.verify(request)) throw badSignature()
  const event = provider.parseCallback(request)
  if (event === null) throw malformed()
  return event
}

async function keep(deps: CallbackDeps, scope: Scope, event: IncomingEvent, news: DealNews): Promise<void> {
  const stored = await inTenant(deps.db, scope, (tx) =>
    storeProviderEvent(tx, event, isRelevant(event.vendor, event.type)),
  )
  if (stored.kind === 'matched')
    await quietly(deps, scope, () => deps.doorbell.ringDeal(scope.tenantId, stored.leadId, news))
}

/** The row is committed: a bell that does not ring is rung again by the sweeper. */
async function quietly(deps: CallbackDeps, scope: Scope, ring: () => Promise<unknown>): Promise<void> {
  try {
    await withCorrelation(scope.correlationId, ring)
  } catch (error) {
    deps.log.warn({ err: error, correlationId: scope.correlationId }, 'the bell did not ring; the sweeper will')
  }
}
