import type { Logger } from 'pino'
import type { ProviderDirectory } from '../../activities/provider-directory.ts'
import { channels } from '../../channels/registry.ts'
import { type AccountId, asId, type TenantId } from '../../domain/ids.ts'
import { type Channel, isChannel } from '../../domain/messaging/channel.ts'
import type { Database } from '../../services/database.ts'
import { asLeader } from '../../services/leader.ts'
import { readAccounts } from '../../services/settings/overview.ts'
import { allTenants } from '../../services/sweep/all-tenants.ts'
import { dueTemplateLists } from '../../services/sweep/find-due.ts'
import { applyTemplateList, templateListFailed } from '../../services/template/apply-list.ts'
import { inTenant, type Tx } from '../../services/transaction.ts'
import { each } from './each.ts'
import { type Loop, repeat } from './repeat.ts'

export interface TemplatesDeps {
  readonly db: Database
  readonly providers: Pick<ProviderDirectory, 'messaging'>
  readonly log: Logger
  readonly paceMs: number
  /** How often every business's list is read without anybody's asking: approvals are given and taken away there. */
  readonly everyMs: number
}

const ABORT_MS = 20_000

const scopeOf = (tenantId: TenantId) => ({
  tenantId,
  actor: { kind: 'system', part: 'templates' } as const,
  correlationId: 'templates',
})

/** Brings the providers' lists of templates here: as soon as somebody asks, and every so often. */
export function startTemplates(deps: TemplatesDeps): Loop {
  let nextAt = 0
  return repeat(
    'templates',
    deps.paceMs,
    async () => {
      await asLeader(deps.db, 'templates', async () => {
        const isTime = Date.now() >= nextAt
        await fetchAll(deps, isTime ? await allTenants(deps.db) : await dueTemplateLists(deps.db))
        if (isTime) nextAt = Date.now() + deps.everyMs
      })
    },
    deps.log,
  )
}

const fetchAll = (deps: TemplatesDeps, tenants: readonly TenantId[]) =>
  each(
    tenants,
    (tenantId) => fetchTemplates(deps, tenantId),
    (error, tenantId) => deps.log.warn({ err: error, tenantId }, 'templates could not be read; later'),
  )

/** One business's lists, one for each channel that knows templates. */
export async function fetchTemplates(
  { db, providers, log }: Omit<TemplatesDeps, 'paceMs' | 'everyMs'>,
  tenantId: TenantId,
): Promise<void> {
  const { accounts, readAt } = await inTenant(db, scopeOf(tenantId), async (tx) => ({
    accounts: firstOfEach(await readAccounts(tx)),
    readAt: await beginning(tx),
  }))
  if (accounts.length === 0) return
  try {
    for (const [channel, accountId] of accounts) {
      const { provider } = await providers.messaging(tenantId, accountId)
      if (provider.listTemplates === undefined) continue
      const listed = await provider.listTemplates(AbortSignal.timeout(ABORT_MS))
      await inTenant(db, scopeOf(tenantId), (tx) => applyTemplateList(tx, channel, listed, readAt))
    }
  } catch (error) {
    log.warn({ err: error, tenantId }, 'the list of templates could not be read')
    const why = error instanceof Error ? error.message : 'unknown'
    await inTenant(db, scopeOf(tenantId), (tx) => templateListFailed(tx, why))
  }
}

/** By the database's clock, like what it is compared with. */
async function beginning(tx: Tx): Promise<Date> {
  const [row] = await tx.run<{ now: Date }>('templates_read_at', 'select now()', [])
  return row?.now ?? new Date()
}

/** Only where free words end after a while are templates needed; accounts of one vendor share its list. */
function firstOfEach(
  accounts: readonly { readonly id: string; readonly channel: string; readonly is_enabled: boolean }[],
): readonly (readonly [Channel, AccountId])[] {
  const found = new Map<Channel, AccountId>()
  for (const { id, channel, is_enabled } of accounts) {
    const knows = isChannel(channel) && channels[channel].capabilities.replyWindowMs !== null
    if (knows && is_enabled && !found.has(channel)) found.set(channel, asId<AccountId>(id))
  }
  return [...found]
}
