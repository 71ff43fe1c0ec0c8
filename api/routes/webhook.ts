import { type Request, type RequestHandler, type Response, Router } from 'express'
import type { ProviderDirectory } from '../../activities/provider-directory.ts'
import type { ChannelAdapter } from '../../channels/channel-adapter.ts'
import { channels } from '../../channels/registry.ts'
import { consentWish } from '../../domain/gates/consent-wish.ts'
import { isChannel } from '../../domain/messaging/channel.ts'
import type { BounceEvent, ChannelEvent } from '../../domain/messaging/message.ts'
import { providerWordOf } from '../../domain/messaging/provider-word.ts'
import type { MessagingProvider, SignedRequest } from '../../providers/messaging/contract.ts'
import { resolveWebhook, type WebhookOwner } from '../../services/access/resolve.ts'
import { keepEnclosed } from '../../services/attachment/keep-enclosed.ts'
import type { AttachmentStore } from '../../services/attachment/store.ts'
import { markUnusable, markUsable } from '../../services/customer/usable.ts'
import type { Database } from '../../services/database.ts'
import { markDeleted } from '../../services/inbox/deleted.ts'
import { receiveMessage } from '../../services/inbox/receive.ts'
import { applyBounce } from '../../services/outbound/bounce.ts'
import { inTenant } from '../../services/transaction.ts'
import type { Doorbell } from '../../temporal/runtime/doorbell.ts'
import { correlationOf } from '../http/correlation.ts'
import { readRaw, signedRequest } from '../http/signed-request.ts'
import type { Log } from '../log.ts'
import { ProblemError } from '../problem.ts'
import { ringSoon } from '../ring.ts'

export interface WebhookDeps {
  readonly db: Database
  readonly providers: ProviderDirectory
  readonly doorbell: Doorbell
  readonly publicUrl: string
  readonly log: Log
  readonly files: AttachmentStore
  /** Verifies for accounts that do not exist, so that a stranger learns nothing from the time it takes. */
  readonly decoy: MessagingProvider
}

/** One door for every channel: verify, store, acknowledge. What the messages mean is decided behind it. */
export function webhookRoutes(deps: WebhookDeps): Router {
  const router = Router()
  for (const path of ['/webhook/:channel', '/webhook/:channel/:endpointKey'])
    router.post(path, chooseAdapter, readBody, (request, response) => receive(deps, request, response))
  return router
}

const adapterOf = (request: Request): ChannelAdapter => {
  const { channel } = request.params
  if (!isChannel(channel)) throw new ProblemError(404, 'unknown_channel', 'There is no such channel.')
  return channels[channel]
}

const chooseAdapter: RequestHandler = (request, _, next) => {
  const { contentTypes } = adapterOf(request)
  if (!contentTypes.some((type) => request.is(type)))
    throw new ProblemError(415, 'content_type', 'This channel sends another content type.')
  next()
}

const readBody: RequestHandler = (request, response, next) =>
  readRaw(adapterOf(request).maxBodyBytes)(request, response, next)

async function receive(deps: WebhookDeps, request: Request, response: Response): Promise<void> {
  const adapter = adapterOf(request)
  const signed = signedRequest(request, deps.publicUrl)
  const owner = await findOwner(deps, adapter, request.params['endpointKey'], signed)
  if (owner === null) {
    deps.decoy.verify(signed)
    throw new ProblemError(404, 'unknown_account', 'There is no such account.')
  }
  const { provider } = await deps.providers.messaging(owner.tenantId, owner.accountId)
  if (!provider.verify(signed)) throw new ProblemError(401, 'bad_signature', 'The signature does not fit.')
  const events = await adapter.parse(signed)
  if (events === null) throw new ProblemError(400, 'malformed', 'This is not a message of this channel.')
  const correlationId = correlationOf(request)
  for (const event of events) await take(deps, adapter, owner, event, correlationId)
  const { status, contentType, body } = adapter.acknowledge(signed)
  if (contentType !== null) response.type(contentType)
  response.status(status).send(body)
}

async function findOwner(
  { db }: WebhookDeps,
  adapter: ChannelAdapter,
  key: string | string[] | undefined,
  signed: SignedRequest,
): Promise<WebhookOwner | null> {
  if (typeof key === 'string') return resolveWebhook(db, adapter.channel, { key })
  const address = adapter.addressedTo(signed)
  return address === null ? null : resolveWebhook(db, adapter.channel, { address })
}

async function take(
  deps: WebhookDeps,
  adapter: ChannelAdapter,
  owner: WebhookOwner,
  event: ChannelEvent,
  correlationId: string,
): Promise<void> {
  if (event.kind === 'ignored') {
    deps.log.info({ correlationId, ...owner, channel: event.channel, reason: event.reason }, 'a message was left aside')
    return
  }
  if (event.kind === 'bounce') return bounced(deps, owner, event, correlationId)
  const from = adapter.normaliseAddress(event.from)
  if (from === null) throw new ProblemError(400, 'malformed', 'The sender has no address on this channel.')
  const scope = {
    tenantId: owner.tenantId,
    actor: { kind: 'provider', vendor: adapter.channel } as const,
    correlationId,
  }
  const { identifierKind } = adapter.capabilities
  if (event.kind === 'reachability') {
    const address = { channel: adapter.channel, value: from }
    await inTenant(deps.db, scope, (tx) =>
      event.isReachable ? markUsable(tx, address) : markUnusable(tx, address, 'blocked'),
    )
    return
  }
  if (event.kind === 'deleted') {
    const { accountId } = owner
    await inTenant(deps.db, scope, (tx) => markDeleted(tx, { accountId, identifierKind, event: { ...event, from } }))
    return
  }
  const kept = await keepEnclosed(deps.files, owner.tenantId, event)
  const received = await inTenant(deps.db, scope, (tx) =>
    receiveMessage(tx, {
      accountId: owner.accountId,
      identifierKind,
      message: { ...event, from },
      consentWish: consentWish(event.text),
      providerWord: providerWordOf(adapter.capabilities.providerWords, event),
      kept,
    }),
  )
  const { tenantId } = owner
  const { kind: outcome, customerId } = received
  const ids = { correlationId, tenantId, conversationId: customerId, customerId, channel: adapter.channel }
  deps.log.info({ ...ids, outcome }, 'a message arrived')
  if (received.kind !== 'duplicate') ringSoon(deps, scope, received.customerId)
}

async function bounced(
  deps: WebhookDeps,
  { tenantId }: WebhookOwner,
  event: BounceEvent,
  correlationId: string,
): Promise<void> {
  const scope = { tenantId, actor: { kind: 'provider', vendor: event.channel } as const, correlationId }
  const customerId = await inTenant(deps.db, scope, (tx) => applyBounce(tx, event))
  if (customerId !== null) ringSoon(deps, scope, customerId)
}
