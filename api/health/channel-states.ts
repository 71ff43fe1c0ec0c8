import { CHANNELS } from '../../domain/messaging/channel.ts'
import type { Capability } from '../../domain/providers.ts'
import type { AccountState } from '../../services/metrics/accounts.ts'
import type { readProviders } from '../../services/settings/overview.ts'
import type { Health } from '../contract/health.ts'

type State = Health['channels'][number]['status']

/** A few failures among many are the recipients'; this share of them is the account's. */
const DEGRADED_SHARE = 0.05

export function stateOf({ isEnabled, closedUntil, attempts, failed }: AccountState): State {
  if (!isEnabled) return 'off'
  if (closedUntil !== null) return 'down'
  return failed > attempts * DEGRADED_SHARE ? 'degraded' : 'ok'
}

/** Of several accounts: down only when all that are on are. */
function together(accounts: readonly AccountState[]): State {
  if (accounts.length === 0) return 'not_configured'
  const states = accounts.map(stateOf).filter((state) => state !== 'off')
  if (states.length === 0) return 'off'
  if (states.every((state) => state === 'down')) return 'down'
  return states.every((state) => state === 'ok') ? 'ok' : 'degraded'
}

export const channelStates = (accounts: readonly AccountState[]): Health['channels'] =>
  CHANNELS.map((channel) => ({ channel, status: together(accounts.filter((one) => one.channel === channel)) }))

export const providerStates = (accounts: readonly AccountState[]): Health['providers'] =>
  [...Map.groupBy(accounts, ({ vendor }) => vendor)].map(([vendor, own]) => ({ vendor, status: together(own) }))

/** What the people of a business see of their own accounts. */
export const accountView = (account: AccountState): NonNullable<Health['accounts']>[number] => ({
  id: account.accountId,
  channel: account.channel,
  vendor: account.vendor,
  status: stateOf(account),
  isConfigured: true,
  lastInboundAt: account.lastInboundAt?.toISOString() ?? null,
  lastSentAt: account.lastSentAt?.toISOString() ?? null,
  breakerOpenUntil: account.closedUntil?.toISOString() ?? null,
  attempts: account.attempts,
  failures: account.failed,
})

const OF_A_DEAL: readonly string[] = ['e-signature', 'payment'] satisfies readonly Capability[]

type Configuration = NonNullable<Health['configurations']>[number]
type StoredConfiguration = Awaited<ReturnType<typeof readProviders>>[number]

/** A vendor of theirs, and how the last requests went there. */
export const configurationView = (row: StoredConfiguration): Configuration => ({
  capability: row.capability,
  vendor: row.vendor,
  isActive: row.is_active,
  outcome: outcomeOf(row),
  lastAnsweredAt: row.answered_at?.toISOString() ?? null,
  lastFailure:
    row.failed_at === null || row.fault === null
      ? null
      : { at: row.failed_at.toISOString(), fault: row.fault, code: row.fault_code },
})

/** A request that was wrong by itself was answered all the same. */
function outcomeOf({ capability, answered_at, failed_at, fault }: StoredConfiguration): Configuration['outcome'] {
  if (!OF_A_DEAL.includes(capability)) return null
  if (answered_at === null && failed_at === null) return 'unknown'
  if (failed_at === null || fault === 'refused') return 'ok'
  return answered_at === null || failed_at >= answered_at ? 'failing' : 'ok'
}
