import type { Logger } from 'pino'
import type { ProviderDirectory } from '../../activities/provider-directory.ts'
import { channels } from '../../channels/registry.ts'
import { consentWish } from '../../domain/gates/consent-wish.ts'
import type { CustomerId, TenantId } from '../../domain/ids.ts'
import type { Attachment } from '../../domain/messaging/message.ts'
import { providerWordOf } from '../../domain/messaging/provider-word.ts'
import type { ListedMessage, MessagingProvider } from '../../providers/messaging/contract.ts'
import type { Database } from '../../services/database.ts'
import { receiveMessage } from '../../services/inbox/receive.ts'
import { advanceWatermark, type ReadAccount, readAccounts } from '../../services/inbox/watermark.ts'
import { recordProviderAnswer } from '../../services/outbound/pace.ts'
import { allTenants } from '../../services/sweep/all-tenants.ts'
import { inTenant } from '../../services/transaction.ts'
import type { Doorbell } from '../../temporal/runtime/doorbell.ts'
import { each } from './each.ts'

export interface RecoveryDeps {
  readonly db: Database
  readonly providers: ProviderDirectory
  readonly doorbell: Pick<Doorbell, 'ringConversation'>
  readonly log: Logger
}

/** Messages may appear in a provider's list this much later than they were received. */
const SLACK_MS = 120_000
const LIST_ABORT_MS = 20_000

const scopeOf = (tenantId: TenantId) => ({
  tenantId,
  actor: { kind: 'system', part: 'recovery' } as const,
  correlationId: 'recovery',
})

/**
 * Stores what providers received for us and could not deliver: a webhook that met a dead process or a dead database, and
 * was not repeated. What is known already is recognised by the provider's own id. One failing account stops no other.
 */
export async function recoverInbound(deps: RecoveryDeps): Promise<void> {
  await each(
    await allTenants(deps.db),
    (tenantId) => recoverTenant(deps, tenantId),
    (error, tenantId) => deps.log.warn({ err: error, tenantId }, 'the accounts of a business could not be read; later'),
  )
}

async function recoverTenant(deps: RecoveryDeps, tenantId: TenantId): Promise<void> {
  for (const account of await inTenant(deps.db, scopeOf(tenantId), readAccounts)) {
    if (!channels[account.channel].capabilities.listsInbound) continue
    try {
      await recoverAccount(deps, tenantId, account)
    } catch (error) {
      deps.log.warn({ err: error, tenantId, accountId: account.id }, 'inbound messages could not be listed; later')
    }
  }
}

async function recoverAccount(deps: RecoveryDeps, tenantId: TenantId, account: ReadAccount): Promise<void> {
  const { provider, address, channel } = await deps.providers.messaging(tenantId, account.id)
  const readUntil = new Date()
  const since = new Date(account.readUntil.getTime() - SLACK_MS)
  const listed = await provider.list({ channel, to: address, since }, AbortSignal.timeout(LIST_ABORT_MS))
  // A list is newest first; people wrote oldest first.
  for (const message of listed.toReversed())
    if (message.direction === 'in')
      await recoverMessage(deps, tenantId, account, message, await filesOf(provider, message))
  await inTenant(deps.db, scopeOf(tenantId), async (tx) => {
    await advanceWatermark(tx, account.id, readUntil)
    await recordProviderAnswer(tx, account.id)
  })
}

const filesOf = async (provider: MessagingProvider, { hasFiles, providerMessageId }: ListedMessage) =>
  hasFiles === true && provider.filesOf !== undefined
    ? provider.filesOf(providerMessageId, AbortSignal.timeout(LIST_ABORT_MS))
    : []

async function recoverMessage(
  deps: RecoveryDeps,
  tenantId: TenantId,
  { id, channel }: ReadAccount,
  message: ListedMessage,
  attachments: readonly Attachment[],
): Promise<void> {
  const adapter = channels[channel]
  const from = adapter.normaliseAddress(message.from)
  if (from === null) return
  const received = await inTenant(deps.db, scopeOf(tenantId), (tx) =>
    receiveMessage(tx, {
      accountId: id,
      identifierKind: adapter.capabilities.identifierKind,
      message: {
        kind: 'message',
        channel,
        providerMessageId: message.providerMessageId,
        from,
        to: message.to,
        text: message.text,
        profileName: null,
        attachments,
        providerAt: message.createdAt?.toISOString() ?? null,
        metadata: { recovered: 'true' },
      },
      consentWish: consentWish(message.text),
      providerWord: providerWordOf(adapter.capabilities.providerWords, message),
    }),
  )
  if (received.kind === 'duplicate') return
  deps.log.warn({ tenantId, customerId: received.customerId }, 'a message that was never delivered to us is recovered')
  await ring(deps, tenantId, received.customerId)
}

async function ring({ doorbell, log }: RecoveryDeps, tenantId: TenantId, customerId: CustomerId): Promise<void> {
  try {
    await doorbell.ringConversation(tenantId, customerId)
  } catch (error) {
    log.warn({ err: error, customerId }, 'the bell did not ring; the sweeper will')
  }
}
