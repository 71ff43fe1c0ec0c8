import { createHash } from 'node:crypto'
import { type Request, type Response, Router } from 'express'
import { isUuid, type LeadId } from '../../domain/ids.ts'
import { depthOf } from '../../domain/json-depth.ts'
import { classifyLead } from '../../domain/lead/classify.ts'
import { dealTimings } from '../../domain/lead/timings.ts'
import { findLeadSender, type LeadSender } from '../../services/access/lead-sender.ts'
import type { Vault } from '../../services/credential/vault.ts'
import type { Database } from '../../services/database.ts'
import { ingestLead } from '../../services/lead/ingest.ts'
import { approvedMappings } from '../../services/lead/mappings.ts'
import { markStarted } from '../../services/lead/mark-started.ts'
import { readSettings } from '../../services/settings/read.ts'
import { inTenant, type Scope } from '../../services/transaction.ts'
import { workflowIds } from '../../temporal/contract/workflow-ids.ts'
import { withCorrelation } from '../../temporal/runtime/correlation.ts'
import type { Doorbell } from '../../temporal/runtime/doorbell.ts'
import { admit, PROGRAMS } from '../auth/access.ts'
import type { Identify } from '../auth/identify.ts'
import { correlationOf } from '../http/correlation.ts'
import { perMinute } from '../http/limits.ts'
import { readRaw } from '../http/signed-request.ts'
import type { Log } from '../log.ts'
import { ProblemError } from '../problem.ts'

export interface LeadDeps {
  readonly db: Database
  readonly vault: Vault
  readonly doorbell: Doorbell
  readonly identify: Identify
  readonly log: Log
}

const LARGEST_LEAD = 1024 * 1024
const DEEPEST_LEAD = 200
const IDEMPOTENCY_KEY = /^[\x21-\x7e]{1,200}$/

/** Leads from anywhere, in any shape: kept whole, understood as far as possible, answered with where to watch them. */
export function leadRoutes(deps: LeadDeps): Router {
  const router = Router()
  router.post('/webhook/lead', perMinute(600), requireJson, readRaw(LARGEST_LEAD), (request, response) =>
    take(deps, request, response),
  )
  return router
}

function requireJson(request: Request, _: Response, next: () => void): void {
  if (!request.is(['application/json', '+json']))
    throw new ProblemError(415, 'not_json', 'A lead is sent as application/json.')
  next()
}

async function take(deps: LeadDeps, request: Request, response: Response): Promise<void> {
  const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
  const sender = await senderOf(deps, request, bytes)
  const body = readLead(bytes)
  const sourceKey = keyOf(request, bytes)
  const scope: Scope = {
    tenantId: sender.tenantId,
    actor: { kind: 'api_key', id: sender.keyId },
    correlationId: correlationOf(request),
  }
  const ingested = await inTenant(deps.db, scope, async (tx) => {
    const settings = await readSettings(tx)
    const approved = await approvedMappings(tx)
    const classified = classifyLead(body, { defaultCountry: settings.country, currency: settings.currency, approved })
    return ingestLead(tx, { raw: body, classified, sourceKey })
  })
  if (ingested.kind === 'opened') await start(deps, scope, ingested.leadId)
  if (ingested.kind === 'added') await ring(deps, scope, ingested.leadId)
  response
    .status(202)
    .json({ leadId: ingested.leadId, workflowId: workflowIds.leadToPayment(sender.tenantId, ingested.leadId) })
}

async function senderOf(deps: LeadDeps, request: Request, body: Buffer): Promise<LeadSender> {
  const signature = request.get('x-signature')
  if (signature !== undefined) {
    const keyId = request.get('x-key-id') ?? null
    const isKeyId = keyId === null || isUuid(keyId)
    const signed = { signature, keyId, body, now: new Date() }
    const sender = isKeyId ? await findLeadSender(deps.db, deps.vault, signed) : null
    if (sender === null) throw new ProblemError(401, 'bad_signature', 'The signature does not fit.')
    return sender
  }
  const identity = admit(PROGRAMS, await deps.identify(request))
  return { tenantId: identity.tenantId, keyId: identity.keyId ?? identity.userId ?? identity.tenantId }
}

/** Any object or list; a bare number or word is no lead. */
function readLead(bytes: Buffer): unknown {
  const text = new TextDecoder('utf-8', { fatal: false }).decode(bytes)
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch (error) {
    throw new ProblemError(
      400,
      'malformed',
      `The body is not JSON: ${error instanceof Error ? error.name : 'unreadable'}.`,
    )
  }
  if (typeof body !== 'object' || body === null)
    throw new ProblemError(400, 'not_a_lead', 'A lead is a JSON object or list.')
  if (depthOf(body, DEEPEST_LEAD) > DEEPEST_LEAD)
    throw new ProblemError(400, 'too_deep', `A lead is at most ${DEEPEST_LEAD} levels deep.`)
  return body
}

function keyOf(request: Request, body: Buffer): string {
  const given = request.get('idempotency-key')
  if (given === undefined) return `sha256:${createHash('sha256').update(body).digest('hex')}`
  if (!IDEMPOTENCY_KEY.test(given))
    throw new ProblemError(400, 'bad_idempotency_key', 'An idempotency key has 1 to 200 visible characters.')
  return `key:${given}`
}

/** Something the deal may have waited for; if this is lost, the sweeper rings. */
async function ring({ doorbell, log }: LeadDeps, scope: Scope, leadId: LeadId): Promise<void> {
  try {
    await withCorrelation(scope.correlationId, () => doorbell.ringDeal(scope.tenantId, leadId, 'deal'))
  } catch (error) {
    log.warn({ err: error, correlationId: scope.correlationId, leadId }, 'the bell did not ring; the sweeper will')
  }
}

/** Started after the commit; if this is lost, the sweeper starts it. */
async function start({ db, doorbell, log }: LeadDeps, scope: Scope, leadId: LeadId): Promise<void> {
  try {
    const settings = await inTenant(db, scope, readSettings)
    await withCorrelation(scope.correlationId, () => doorbell.startDeal(scope.tenantId, leadId, dealTimings(settings)))
    await inTenant(db, scope, (tx) => markStarted(tx, leadId))
  } catch (error) {
    log.warn(
      { err: error, correlationId: scope.correlationId, leadId },
      'the deal could not be started yet; the sweeper will',
    )
  }
}
