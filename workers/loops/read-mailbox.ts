import type { Logger } from 'pino'
import type { ProviderDirectory } from '../../activities/provider-directory.ts'
import { eventOf } from '../../channels/email/event.ts'
import { channels } from '../../channels/registry.ts'
import { consentWish } from '../../domain/gates/consent-wish.ts'
import type { CustomerId } from '../../domain/ids.ts'
import type { ChannelMessage } from '../../domain/messaging/message.ts'
import type { EmailProvider, Mailbox, MailboxNews, RawMail } from '../../providers/email/contract.ts'
import { ProviderError } from '../../providers/provider-error.ts'
import { keepEnclosed } from '../../services/attachment/keep-enclosed.ts'
import type { AttachmentStore } from '../../services/attachment/store.ts'
import type { Database } from '../../services/database.ts'
import { receiveMessage } from '../../services/inbox/receive.ts'
import { beginLook, type DueMailbox, endLook, failLook, type MailboxLook } from '../../services/mailbox/sync.ts'
import { applyBounce } from '../../services/outbound/bounce.ts'
import { inTenant, type Scope } from '../../services/transaction.ts'
import type { Doorbell } from '../../temporal/runtime/doorbell.ts'
import { type Progress, takeAll } from './take-all.ts'

export interface MailboxDeps {
  readonly db: Database
  readonly providers: Pick<ProviderDirectory, 'mailbox'>
  readonly doorbell: Pick<Doorbell, 'ringConversation'>
  readonly log: Logger
  readonly files: AttachmentStore
}

const LEASE_MS = 120_000
const ABORT_MS = 100_000
const WAIT_AFTER_FAILURE_MS = 15_000
/** Announcements end after a week; they are asked for again this long before. */
const RENEW_MS = 2 * 24 * 3_600_000

/**
 * Fetches what a mailbox received since its watermark, stores each mail once, and only when all of them are stored moves
 * the watermark on.
 */
export async function readMailbox(
  deps: MailboxDeps,
  { tenantId, accountId }: DueMailbox,
  progress: Progress,
): Promise<void> {
  const scope: Scope = { tenantId, actor: { kind: 'system', part: 'mailbox' }, correlationId: `mailbox-${accountId}` }
  const look = await inTenant(deps.db, scope, (tx) => beginLook(tx, accountId, LEASE_MS))
  if (look === null) return
  const abort = AbortSignal.timeout(ABORT_MS)
  try {
    const { provider, address } = await deps.providers.mailbox(tenantId, accountId)
    if (provider.mailbox === undefined) throw new Error('this vendor has no mailbox to look into')
    const watchUntil = await watch(provider, look, abort)
    const news = await newsOf(provider.mailbox, look, abort)
    const { mailbox } = provider
    await takeAll(news.messageIds, progress, (messageId) =>
      take(deps, scope, { accountId, address }, mailbox, messageId, abort),
    )
    await inTenant(deps.db, scope, (tx) =>
      endLook(tx, accountId, { startedAt: look.startedAt, historyId: news.historyId, watchUntil }),
    )
    progress.taken.clear()
    progress.failed.clear()
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    const waitMs = (error instanceof ProviderError ? error.retryAfterMs : null) ?? WAIT_AFTER_FAILURE_MS
    await inTenant(deps.db, scope, (tx) => failLook(tx, accountId, why, waitMs))
    deps.log.warn({ err: error, tenantId, accountId }, 'a mailbox could not be read; later')
  }
}

async function watch({ mailbox, push }: EmailProvider, look: MailboxLook, abort: AbortSignal): Promise<Date | null> {
  const isWatched = look.watchUntil !== null && look.watchUntil.getTime() - Date.now() > RENEW_MS
  return isWatched || push === undefined ? null : ((await mailbox?.watch?.(push.topic, abort)) ?? null)
}

/** What arrived before the account was connected is not ours to answer; a watermark that got lost is replaced by a look back. */
async function newsOf(mailbox: Mailbox, look: MailboxLook, abort: AbortSignal): Promise<MailboxNews> {
  const known = look.historyId === null ? null : await mailbox.since(look.historyId, abort)
  return known ?? mailbox.recent(look.openedAt.getTime(), abort)
}

async function take(
  deps: MailboxDeps,
  scope: Scope,
  account: { accountId: DueMailbox['accountId']; address: string },
  mailbox: Mailbox,
  messageId: string,
  abort: AbortSignal,
): Promise<void> {
  const mail = await mailbox.read(messageId, abort)
  if (mail === null || !mail.isInbox || !isFor(mail, account.address)) return
  const event = await eventOf({
    raw: mail.raw,
    to: account.address,
    checkedBy: mailbox.server,
    ...(mail.threadId !== null && { threadId: mail.threadId }),
  })
  if (event?.kind === 'ignored')
    deps.log.info(
      { tenantId: scope.tenantId, accountId: account.accountId, channel: event.channel, reason: event.reason },
      'a message was left aside',
    )
  if (event?.kind === 'message') await store(deps, scope, account.accountId, event)
  if (event?.kind === 'bounce') await ring(deps, scope, await inTenant(deps.db, scope, (tx) => applyBounce(tx, event)))
}

/** An account may receive for several mailboxes of the business. */
const isFor = ({ recipients }: RawMail, address: string): boolean =>
  recipients === null || recipients.some((one) => channels.email.normaliseAddress(one) === address)

async function store(
  deps: MailboxDeps,
  scope: Scope,
  accountId: DueMailbox['accountId'],
  message: ChannelMessage,
): Promise<void> {
  const { db, files } = deps
  const kept = await keepEnclosed(files, scope.tenantId, message)
  const received = await inTenant(db, scope, (tx) =>
    receiveMessage(tx, {
      accountId,
      identifierKind: channels.email.capabilities.identifierKind,
      message,
      consentWish: consentWish(message.text),
      kept,
    }),
  )
  if (received.kind === 'stored') await ring(deps, scope, received.customerId)
}

async function ring({ doorbell, log }: MailboxDeps, scope: Scope, customerId: CustomerId | null): Promise<void> {
  if (customerId === null) return
  try {
    await doorbell.ringConversation(scope.tenantId, customerId)
  } catch (error) {
    log.warn({ err: error, customerId }, 'the bell did not ring; the sweeper will')
  }
}
